CREATE TABLE "damage_act_counters" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "damage_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"drawn_on" date NOT NULL,
	"damages" text[] NOT NULL,
	"description" text NOT NULL,
	"signers" jsonb NOT NULL,
	"file_id" uuid NOT NULL,
	"sent_on" date,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "damage_acts_signers" CHECK (jsonb_array_length("damage_acts"."signers") >= 3),
	CONSTRAINT "damage_acts_damages" CHECK (cardinality("damage_acts"."damages") > 0)
);
--> statement-breakpoint
CREATE TABLE "processed_mail" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"kind" text,
	"note" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"action" text,
	"destination" text DEFAULT '' NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by" uuid,
	"completed_on" date,
	"completed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "processed_mail_whole" CHECK (case "processed_mail"."outcome"
        when 'personal' then "processed_mail"."person_id" is not null
        when 'suspicious' then "processed_mail"."person_id" is not null and "processed_mail"."note" <> ''
        when 'misdelivered' then "processed_mail"."action" is not null and "processed_mail"."destination" <> ''
        when 'refused' then "processed_mail"."note" <> ''
        else "processed_mail"."kind" is not null end),
	CONSTRAINT "processed_mail_completed" CHECK ("processed_mail"."completed_on" is null or "processed_mail"."completed_on" >= "processed_mail"."decided_on")
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "damage_acts" ADD CONSTRAINT "damage_acts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "damage_acts" ADD CONSTRAINT "damage_acts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processed_mail" ADD CONSTRAINT "processed_mail_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processed_mail" ADD CONSTRAINT "processed_mail_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processed_mail" ADD CONSTRAINT "processed_mail_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processed_mail" ADD CONSTRAINT "processed_mail_completed_by_people_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "damage_acts_number" ON "damage_acts" USING btree ("year","number");--> statement-breakpoint
CREATE INDEX "damage_acts_document" ON "damage_acts" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "processed_mail_day" ON "processed_mail" USING btree ("decided_on");--> statement-breakpoint
INSERT INTO "processed_mail" ("document_id", "outcome", "note", "decided_on", "created_at")
SELECT "id", 'refused', coalesce(nullif("requisites"->>'refusal', ''), 'Причина не записана'), "last_event_at"::date, "last_event_at"
FROM "documents" WHERE "kind" = 'incoming' AND "state" = 'refused';
