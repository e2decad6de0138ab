ALTER TABLE "search_indexes" ADD COLUMN "total" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_indexes" ADD COLUMN "after" uuid;--> statement-breakpoint
ALTER TABLE "search_indexes" ADD COLUMN "prepared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "search_indexes" ADD COLUMN "live" uuid;--> statement-breakpoint
ALTER TABLE "search_indexes" ADD COLUMN "live_version" integer;--> statement-breakpoint
UPDATE "search_indexes" SET "live" = "run", "live_version" = "version" WHERE "engine" = 'postgres' AND "state" = 'ready';--> statement-breakpoint
ALTER TABLE "search_indexes" ADD CONSTRAINT "search_indexes_live" CHECK (("search_indexes"."live" is null) = ("search_indexes"."live_version" is null));