CREATE TABLE "mailing_signatures" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"recipients" integer NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"signed_for" uuid,
	CONSTRAINT "mailing_signatures_digest" CHECK ("mailing_signatures"."digest" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "mailing_signatures_recipients" CHECK ("mailing_signatures"."recipients" > 0),
	CONSTRAINT "mailing_signatures_signed_for" CHECK ("mailing_signatures"."signed_for" is null or "mailing_signatures"."signed_for" <> "mailing_signatures"."signed_by")
);
--> statement-breakpoint
ALTER TABLE "mailing_signatures" ADD CONSTRAINT "mailing_signatures_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_signatures" ADD CONSTRAINT "mailing_signatures_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_signatures" ADD CONSTRAINT "mailing_signatures_signed_for_people_id_fk" FOREIGN KEY ("signed_for") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;