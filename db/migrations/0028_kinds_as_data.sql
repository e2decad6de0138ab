ALTER TABLE "document_kinds" ADD COLUMN "model" text;--> statement-breakpoint
ALTER TABLE "document_kinds" ADD COLUMN "access" text DEFAULT 'common' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_kinds" ADD COLUMN "file_needed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "document_kinds" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document_kinds" ADD CONSTRAINT "document_kinds_model_document_kinds_key_fk" FOREIGN KEY ("model") REFERENCES "public"."document_kinds"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_kinds_name" ON "document_kinds" USING btree (lower("name")) WHERE "document_kinds"."removed_at" is null;--> statement-breakpoint
ALTER TABLE "document_kinds" ADD CONSTRAINT "document_kinds_named" CHECK (char_length("document_kinds"."name") between 1 and 100);--> statement-breakpoint
ALTER TABLE "document_kinds" ADD CONSTRAINT "document_kinds_access" CHECK ("document_kinds"."access" in ('common', 'dsp'));