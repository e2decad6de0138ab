CREATE TABLE "taken_registers" (
	"register_id" uuid PRIMARY KEY NOT NULL,
	"taken_by" text NOT NULL,
	"taken_on" date NOT NULL,
	"noted_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "taken_registers_named" CHECK (char_length("taken_registers"."taken_by") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "review_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"urgency" text NOT NULL,
	"review_days" integer,
	"execution_days" integer,
	"counted" text NOT NULL,
	"source" text NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "review_terms_days" CHECK ("review_terms"."review_days" between 0 and 365 and "review_terms"."execution_days" between 0 and 365),
	CONSTRAINT "review_terms_some" CHECK (num_nonnulls("review_terms"."review_days", "review_terms"."execution_days") > 0),
	CONSTRAINT "review_terms_source" CHECK (char_length("review_terms"."source") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "groups" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "taken_registers" ADD CONSTRAINT "taken_registers_register_id_dispatch_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."dispatch_registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_registers" ADD CONSTRAINT "taken_registers_noted_by_people_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_terms" ADD CONSTRAINT "review_terms_kind_document_kinds_key_fk" FOREIGN KEY ("kind") REFERENCES "public"."document_kinds"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_terms_once" ON "review_terms" USING btree ("kind","urgency") WHERE "review_terms"."removed_at" is null;