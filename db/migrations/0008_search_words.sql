CREATE TABLE "search_indexes" (
	"engine" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"run" uuid NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	CONSTRAINT "search_indexes_ready" CHECK (("search_indexes"."state" = 'ready') = ("search_indexes"."ready_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "search_entries" ALTER COLUMN "source_id" SET DATA TYPE uuid USING "source_id"::uuid;--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "part" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "words" "tsvector" NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "search_entries_place" ON "search_entries" USING btree ("document_id","source","source_id","page","part");--> statement-breakpoint
CREATE INDEX "search_entries_found" ON "search_entries" USING gin ("words");
