DROP INDEX "journals_default";--> statement-breakpoint
ALTER TABLE "journals" ADD COLUMN "subject" text DEFAULT 'general' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "journals_default" ON "journals" USING btree ("flow","restricted","subject") WHERE "journals"."is_default";--> statement-breakpoint
-- An office that has kept appeals under a row of its own: they become what an appeal is from here on.
UPDATE "documents" SET "access" = 'personal' WHERE "kind" = 'appeal';--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_access" CHECK ("documents"."access" in ('common', 'dsp', 'personal'));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_appeal_personal" CHECK ("documents"."kind" <> 'appeal' or "documents"."access" = 'personal');--> statement-breakpoint
ALTER TABLE "journals" ADD CONSTRAINT "journals_subject" CHECK ("journals"."subject" in ('general', 'appeal', 'oral_appeal', 'act'));--> statement-breakpoint
ALTER TABLE "journals" ADD CONSTRAINT "journals_subject_flow" CHECK ("journals"."subject" = 'general' or "journals"."flow" = 'incoming');
