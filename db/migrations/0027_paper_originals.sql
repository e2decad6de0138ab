CREATE TABLE "attachment_holders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attachment_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"handed_on" date NOT NULL,
	"handed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "original_handouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"until" date,
	"purpose" text DEFAULT '' NOT NULL,
	"handed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_by" uuid,
	"returned_at" timestamp with time zone,
	CONSTRAINT "original_handouts_returned" CHECK (("original_handouts"."returned_at" is null) = ("original_handouts"."taken_by" is null))
);
--> statement-breakpoint
CREATE TABLE "paper_originals" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"cell" text,
	"passed_on" date,
	"received_by" uuid,
	"placed_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "paper_originals_place" CHECK (("paper_originals"."cell" is null) = ("paper_originals"."passed_on" is not null)),
	CONSTRAINT "paper_originals_passed" CHECK (("paper_originals"."passed_on" is null) = ("paper_originals"."received_by" is null)),
	CONSTRAINT "paper_originals_cell" CHECK ("paper_originals"."cell" <> '')
);
--> statement-breakpoint
CREATE TABLE "physical_attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"returned_on" date,
	"returned_to" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "physical_attachments_kind" CHECK ("physical_attachments"."kind" in ('medium', 'book', 'poster', 'other')),
	CONSTRAINT "physical_attachments_name" CHECK ("physical_attachments"."name" <> ''),
	CONSTRAINT "physical_attachments_returned" CHECK (("physical_attachments"."returned_on" is null) = ("physical_attachments"."returned_to" is null))
);
--> statement-breakpoint
ALTER TABLE "attachment_holders" ADD CONSTRAINT "attachment_holders_attachment_id_physical_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."physical_attachments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_holders" ADD CONSTRAINT "attachment_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_holders" ADD CONSTRAINT "attachment_holders_handed_by_people_id_fk" FOREIGN KEY ("handed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_handouts" ADD CONSTRAINT "original_handouts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_handouts" ADD CONSTRAINT "original_handouts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_handouts" ADD CONSTRAINT "original_handouts_handed_by_people_id_fk" FOREIGN KEY ("handed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_handouts" ADD CONSTRAINT "original_handouts_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_originals" ADD CONSTRAINT "paper_originals_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_originals" ADD CONSTRAINT "paper_originals_received_by_people_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_originals" ADD CONSTRAINT "paper_originals_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physical_attachments" ADD CONSTRAINT "physical_attachments_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physical_attachments" ADD CONSTRAINT "physical_attachments_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "physical_attachments" ADD CONSTRAINT "physical_attachments_returned_to_people_id_fk" FOREIGN KEY ("returned_to") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attachment_holders_order" ON "attachment_holders" USING btree ("attachment_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "original_handouts_out" ON "original_handouts" USING btree ("document_id") WHERE "original_handouts"."returned_at" is null;--> statement-breakpoint
CREATE INDEX "original_handouts_document" ON "original_handouts" USING btree ("document_id","created_at");--> statement-breakpoint
CREATE INDEX "physical_attachments_document" ON "physical_attachments" USING btree ("document_id");