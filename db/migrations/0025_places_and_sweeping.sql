ALTER TABLE "learnt_places" DROP CONSTRAINT "learnt_places_field";--> statement-breakpoint
ALTER TABLE "learnt_places" ADD COLUMN "rank" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "learnt_places" ADD COLUMN "among" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
-- Rows of documents that are gone tell nobody anything; the database refuses them from now on.
DELETE FROM "search_unheard" WHERE NOT EXISTS (SELECT FROM "documents" WHERE "documents"."id" = "search_unheard"."document_id");--> statement-breakpoint
ALTER TABLE "search_unheard" ADD CONSTRAINT "search_unheard_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_pictures_sha" ON "text_pictures" USING btree ("sha256");--> statement-breakpoint
ALTER TABLE "learnt_places" ADD CONSTRAINT "learnt_places_rank" CHECK (1 <= "learnt_places"."rank" and "learnt_places"."rank" <= "learnt_places"."among" and "learnt_places"."among" <= 9);--> statement-breakpoint
ALTER TABLE "learnt_places" ADD CONSTRAINT "learnt_places_field" CHECK ("learnt_places"."field" in ('theirNumber', 'theirDate', 'title', 'addressees', 'answersTo', 'answersToDate', 'signedBy', 'attachments'));