CREATE TABLE "scan_pages" (
	"stream_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"reading" text DEFAULT 'awaited' NOT NULL,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"torn" boolean DEFAULT false NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"part_id" uuid,
	CONSTRAINT "scan_pages_stream_id_page_pk" PRIMARY KEY("stream_id","page"),
	CONSTRAINT "scan_pages_page" CHECK ("scan_pages"."page" between 1 and 500),
	CONSTRAINT "scan_pages_sorted" CHECK ("scan_pages"."part_id" is null or "scan_pages"."reading" <> 'awaited')
);
--> statement-breakpoint
CREATE TABLE "scan_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stream_id" uuid NOT NULL,
	"state" text NOT NULL,
	"code" text,
	"reason" text,
	"document_id" uuid,
	"attachment_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "scan_parts_landed" CHECK (case "scan_parts"."state"
        when 'awaiting' then "scan_parts"."document_id" is not null and "scan_parts"."attachment_id" is null
        when 'loose' then "scan_parts"."reason" is not null and "scan_parts"."document_id" is null and "scan_parts"."attachment_id" is null
        when 'discarded' then "scan_parts"."note" <> '' and "scan_parts"."attachment_id" is null
        else "scan_parts"."document_id" is not null and "scan_parts"."attachment_id" is not null end)
);
--> statement-breakpoint
CREATE TABLE "scan_streams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"state" text DEFAULT 'reading' NOT NULL,
	"scanned_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "scan_streams_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "scan_streams_finished" CHECK (("scan_streams"."state" = 'done') = ("scan_streams"."finished_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "journals" ADD COLUMN "barcode" text DEFAULT 'allowed' NOT NULL;--> statement-breakpoint
ALTER TABLE "scan_pages" ADD CONSTRAINT "scan_pages_stream_id_scan_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."scan_streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_pages" ADD CONSTRAINT "scan_pages_part_id_scan_parts_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."scan_parts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_parts" ADD CONSTRAINT "scan_parts_stream_id_scan_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."scan_streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_parts" ADD CONSTRAINT "scan_parts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_parts" ADD CONSTRAINT "scan_parts_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_streams" ADD CONSTRAINT "scan_streams_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_streams" ADD CONSTRAINT "scan_streams_scanned_by_people_id_fk" FOREIGN KEY ("scanned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scan_pages_part" ON "scan_pages" USING btree ("part_id");--> statement-breakpoint
CREATE INDEX "scan_parts_stream" ON "scan_parts" USING btree ("stream_id");--> statement-breakpoint
CREATE INDEX "scan_parts_document" ON "scan_parts" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scan_parts_attachment" ON "scan_parts" USING btree ("attachment_id");--> statement-breakpoint
CREATE INDEX "scan_parts_open" ON "scan_parts" USING btree ("stream_id") WHERE "scan_parts"."state" in ('awaiting', 'loose');--> statement-breakpoint
CREATE INDEX "scan_streams_newest" ON "scan_streams" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "journals" ADD CONSTRAINT "journals_barcode" CHECK ("journals"."barcode" in ('required', 'allowed', 'off'));