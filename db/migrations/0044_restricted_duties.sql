ALTER TABLE "duties" ADD COLUMN "access" text DEFAULT 'common' NOT NULL;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_access" CHECK ("duties"."access" in ('common', 'dsp'));--> statement-breakpoint
ALTER TABLE "duties" DROP CONSTRAINT "duties_one_at_a_time";--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_one_at_a_time" EXCLUDE USING gist ("person_id" WITH =, "access" WITH =, daterange("from", "until", '[]') WITH &&) WHERE ("removed_at" is null);
