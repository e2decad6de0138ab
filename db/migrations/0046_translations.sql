CREATE TABLE "translations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"sent_to" text NOT NULL,
	"sent_on" date NOT NULL,
	"sent_by" uuid,
	"returned_at" timestamp with time zone,
	"returned_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "translations_sent_to" CHECK (char_length("translations"."sent_to") between 1 and 300),
	CONSTRAINT "translations_one_end" CHECK ("translations"."returned_at" is null or "translations"."withdrawn_at" is null)
);
--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_returned_by_people_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "translations_one" ON "translations" USING btree ("document_id") WHERE "translations"."withdrawn_at" is null;