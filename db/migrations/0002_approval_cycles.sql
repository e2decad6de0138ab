CREATE TABLE "approval_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"step_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"person_id" uuid NOT NULL,
	"on_behalf_of" uuid,
	"order" text,
	"remark" text,
	"version_id" uuid NOT NULL,
	"version_sha256" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdraw_reason" text,
	CONSTRAINT "approval_decisions_remark" CHECK (("approval_decisions"."verdict" in ('remarks', 'rework')) = (coalesce(char_length("approval_decisions"."remark"), 0) > 0)),
	CONSTRAINT "approval_decisions_behalf" CHECK (("approval_decisions"."on_behalf_of" is null) = ("approval_decisions"."order" is null))
);
--> statement-breakpoint
CREATE TABLE "ca_state" (
	"id" uuid PRIMARY KEY NOT NULL,
	"der" "bytea" NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "remark_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "remark_answers_text" CHECK (char_length("remark_answers"."text") > 0)
);
--> statement-breakpoint
ALTER TABLE "certificate_authority" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "certificate_authority" CASCADE;--> statement-breakpoint
ALTER TABLE "approval_steps" DROP CONSTRAINT "approval_steps_remark";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP CONSTRAINT "approval_steps_answered_by_people_id_fk";
--> statement-breakpoint
ALTER TABLE "approval_steps" DROP CONSTRAINT "approval_steps_decided_by_people_id_fk";
--> statement-breakpoint
ALTER TABLE "approval_steps" DROP CONSTRAINT "approval_steps_on_behalf_of_people_id_fk";
--> statement-breakpoint
ALTER TABLE "approvals" DROP CONSTRAINT "approvals_head_id_people_id_fk";
--> statement-breakpoint
DROP INDEX "signatures_valid";--> statement-breakpoint
DROP INDEX "approvals_running";--> statement-breakpoint
ALTER TABLE "approval_steps" ALTER COLUMN "state" SET DEFAULT 'waiting';--> statement-breakpoint
ALTER TABLE "approvals" ALTER COLUMN "state" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "signatures" ALTER COLUMN "certificate_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ALTER COLUMN "cms" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD COLUMN "opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "stages" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "issuer" text NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "revoke_reason" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "decision_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "purpose" text NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "kind" text NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "checks" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_step_id_approval_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."approval_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_on_behalf_of_people_id_fk" FOREIGN KEY ("on_behalf_of") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_version_id_document_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark_answers" ADD CONSTRAINT "remark_answers_decision_id_approval_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."approval_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark_answers" ADD CONSTRAINT "remark_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_decisions_step" ON "approval_decisions" USING btree ("step_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ca_state_current" ON "ca_state" USING btree ((true)) WHERE "ca_state"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "remark_answers_decision" ON "remark_answers" USING btree ("decision_id");--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_decision_id_approval_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."approval_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_active" ON "certificates" USING btree ("person_id") WHERE "certificates"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_of_version" ON "signatures" USING btree ("version_id") WHERE "signatures"."purpose" = 'signature' and "signatures"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "signatures_document" ON "signatures" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_running" ON "approvals" USING btree ("document_id") WHERE "approvals"."closed_at" is null;--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "remark";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "answer";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "answered_by";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "answered_at";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "decided_by";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "on_behalf_of";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "order";--> statement-breakpoint
ALTER TABLE "approval_steps" DROP COLUMN "created_at";--> statement-breakpoint
ALTER TABLE "approvals" DROP COLUMN "stage";--> statement-breakpoint
ALTER TABLE "approvals" DROP COLUMN "head_id";--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_decisionId_unique" UNIQUE("decision_id");--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_decided" CHECK (("approval_steps"."state" in ('waiting', 'open')) = ("approval_steps"."decided_at" is null));--> statement-breakpoint
ALTER TABLE "approval_steps" ADD CONSTRAINT "approval_steps_opened" CHECK ("approval_steps"."state" in ('waiting', 'withdrawn') or "approval_steps"."opened_at" is not null);--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_closed" CHECK (("approvals"."state" in ('returned', 'completed')) = ("approvals"."closed_at" is not null));--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_term" CHECK ("certificates"."valid_from" < "certificates"."valid_to");--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_kind" CHECK (("signatures"."kind" = 'cades') = ("signatures"."cms" is not null and "signatures"."certificate_id" is not null));--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_of_head" CHECK ("signatures"."purpose" = 'visa' or "signatures"."kind" = 'cades');