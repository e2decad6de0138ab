CREATE TABLE "registration_settings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid,
	"restricted" boolean DEFAULT false NOT NULL,
	"journal_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "registration_settings_once" UNIQUE NULLS NOT DISTINCT("kind","unit_id","restricted")
);
--> statement-breakpoint
CREATE TABLE "registration_group_people" (
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "registration_group_people_group_id_person_id_pk" PRIMARY KEY("group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "registration_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "registration_groups_named" CHECK (char_length("registration_groups"."name") between 1 and 200)
);
--> statement-breakpoint
DROP INDEX "journals_default";--> statement-breakpoint
ALTER TABLE "journals" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "registration_settings" ADD CONSTRAINT "registration_settings_kind_document_kinds_key_fk" FOREIGN KEY ("kind") REFERENCES "public"."document_kinds"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_settings" ADD CONSTRAINT "registration_settings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_settings" ADD CONSTRAINT "registration_settings_journal_id_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_group_people" ADD CONSTRAINT "registration_group_people_group_id_registration_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."registration_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_group_people" ADD CONSTRAINT "registration_group_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registration_settings_journal" ON "registration_settings" USING btree ("journal_id");--> statement-breakpoint
CREATE INDEX "registration_group_people_person" ON "registration_group_people" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_groups_name" ON "registration_groups" USING btree (lower("name")) WHERE "registration_groups"."removed_at" is null;--> statement-breakpoint
ALTER TABLE "journals" ADD CONSTRAINT "journals_group_id_registration_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."registration_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journals_group" ON "journals" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "journals_default" ON "journals" USING btree ("flow","restricted","subject",coalesce("group_id"::text, '')) WHERE "journals"."is_default";