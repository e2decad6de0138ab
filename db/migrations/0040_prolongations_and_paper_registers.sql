CREATE TABLE "appeal_prolongations" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_for" uuid,
	"order" text,
	"notice_id" uuid NOT NULL,
	CONSTRAINT "appeal_prolongations_days" CHECK ("appeal_prolongations"."until_date" > "appeal_prolongations"."from_date" and "appeal_prolongations"."until_date" <= "appeal_prolongations"."from_date" + 30),
	CONSTRAINT "appeal_prolongations_reason" CHECK ("appeal_prolongations"."reason" <> ''),
	CONSTRAINT "appeal_prolongations_for" CHECK (("appeal_prolongations"."decided_for" is null) = ("appeal_prolongations"."order" is null))
);
--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD COLUMN "paper_reason" text;--> statement-breakpoint
ALTER TABLE "appeal_prolongations" ADD CONSTRAINT "appeal_prolongations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_prolongations" ADD CONSTRAINT "appeal_prolongations_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_prolongations" ADD CONSTRAINT "appeal_prolongations_decided_for_people_id_fk" FOREIGN KEY ("decided_for") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_prolongations" ADD CONSTRAINT "appeal_prolongations_notice_id_documents_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_mail_registers" ADD CONSTRAINT "unit_mail_registers_on_paper" CHECK ("unit_mail_registers"."paper_reason" is null or ("unit_mail_registers"."paper_reason" <> '' and "unit_mail_registers"."signed_for" is not null));