ALTER TABLE "assignments" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "order" text;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "returned" text;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "reported_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_order" CHECK (("assignments"."entered_by_id" is null) = ("assignments"."order" is null));