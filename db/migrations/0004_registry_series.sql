CREATE TABLE "organisation_uses" (
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_uses_person_id_organisation_id_pk" PRIMARY KEY("person_id","organisation_id")
);
--> statement-breakpoint
DROP INDEX "journals_default";--> statement-breakpoint
ALTER TABLE "issued_numbers" ADD COLUMN "code" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "issued_numbers_code_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "journals" ADD COLUMN "restricted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "dispatches" ADD COLUMN "addressee" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_uses" ADD CONSTRAINT "organisation_uses_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_uses" ADD CONSTRAINT "organisation_uses_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "issued_numbers_code" ON "issued_numbers" USING btree ("code");--> statement-breakpoint
CREATE INDEX "issued_numbers_register" ON "issued_numbers" USING btree ("journal_id","issued_on","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "journals_default" ON "journals" USING btree ("flow","restricted") WHERE "journals"."is_default";