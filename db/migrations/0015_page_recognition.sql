ALTER TABLE "file_pages" ADD COLUMN "reading" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "file_pages" ADD COLUMN "confidence" smallint;--> statement-breakpoint
ALTER TABLE "file_pages" ADD COLUMN "words" jsonb;--> statement-breakpoint
ALTER TABLE "file_pages" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "file_pages_awaited" ON "file_pages" USING btree ("sha256","page") WHERE "file_pages"."reading" = 'awaited';--> statement-breakpoint
ALTER TABLE "file_pages" ADD CONSTRAINT "file_pages_reading" CHECK ("file_pages"."reading" in ('text', 'awaited', 'recognised', 'failed'));--> statement-breakpoint
ALTER TABLE "file_pages" ADD CONSTRAINT "file_pages_recognised" CHECK (("file_pages"."reading" = 'recognised') = ("file_pages"."confidence" is not null and "file_pages"."words" is not null));--> statement-breakpoint
ALTER TABLE "file_pages" ADD CONSTRAINT "file_pages_confidence" CHECK ("file_pages"."confidence" between 0 and 100);--> statement-breakpoint
-- What was attached before pages could be recognised waits for it like what is attached from now on.
INSERT INTO "file_pages" ("sha256", "page", "text")
SELECT "sha256", generate_series(1, coalesce("pages", 1)), '' FROM "blobs"
WHERE "extraction" = 'none' AND "mime" IN ('image/png', 'image/jpeg', 'image/tiff')
ON CONFLICT DO NOTHING;--> statement-breakpoint
UPDATE "file_pages" SET "reading" = 'awaited' FROM "blobs"
WHERE "blobs"."sha256" = "file_pages"."sha256" AND "blobs"."extraction" = 'none'
  AND "blobs"."mime" IN ('application/pdf', 'image/png', 'image/jpeg', 'image/tiff');--> statement-breakpoint
UPDATE "blobs" SET "extraction" = 'unrecognised'
WHERE "extraction" = 'none' AND EXISTS (SELECT FROM "file_pages" WHERE "file_pages"."sha256" = "blobs"."sha256" AND "reading" = 'awaited');
