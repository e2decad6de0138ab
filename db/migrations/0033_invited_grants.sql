ALTER TABLE "document_grants" ADD COLUMN "invited" text;--> statement-breakpoint
ALTER TABLE "document_grants" ADD COLUMN "beside" text;--> statement-breakpoint
-- Whoever was invited and has never owed anything on the document reads it by the invitation alone.
UPDATE "document_grants" g SET "invited" = g."access"
FROM "documents" d
WHERE d."id" = g."document_id" AND g."principal" <> 'p:' || coalesce(d."author_id"::text, '')
	AND EXISTS (
		SELECT 1 FROM "timeline_items" t
		WHERE t."document_id" = d."id" AND t."name" = 'documents.invited' AND substr(g."principal", 3) = ANY (t."mentions"::text[])
	)
	AND NOT EXISTS (SELECT 1 FROM "work_items" w WHERE w."document_id" = d."id" AND 'p:' || w."person_id" = g."principal");--> statement-breakpoint
ALTER TABLE "document_grants" ADD CONSTRAINT "document_grants_beside" CHECK ("document_grants"."beside" is null or "document_grants"."invited" is not null);--> statement-breakpoint
ALTER TABLE "document_grants" ADD CONSTRAINT "document_grants_invited" CHECK ("document_grants"."invited" is null or "document_grants"."access" = "document_grants"."invited" or "document_grants"."access" is not distinct from "document_grants"."beside");