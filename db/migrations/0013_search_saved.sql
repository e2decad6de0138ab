CREATE TABLE "search_checks" (
	"run" uuid NOT NULL,
	"engine" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"documents" integer DEFAULT 0 NOT NULL,
	"missing" integer DEFAULT 0 NOT NULL,
	"stale" integer DEFAULT 0 NOT NULL,
	"extra" integer DEFAULT 0 NOT NULL,
	"remaining" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "search_checks_run_engine_pk" PRIMARY KEY("run","engine")
);
--> statement-breakpoint
CREATE TABLE "search_saved" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"line" text NOT NULL,
	"asked" jsonb NOT NULL,
	"known" uuid[] DEFAULT '{}'::uuid[] NOT NULL,
	"known_from" uuid,
	"seen_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "search_saved_name_length" CHECK (char_length("search_saved"."name") between 1 and 100),
	CONSTRAINT "search_saved_line_length" CHECK (char_length("search_saved"."line") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "search_synonyms" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_saved" ADD CONSTRAINT "search_saved_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "search_saved_name" ON "search_saved" USING btree ("person_id",lower("name")) WHERE "search_saved"."removed_at" is null;