CREATE TABLE "taken_registers" (
	"register_id" uuid PRIMARY KEY NOT NULL,
	"taken_by" text NOT NULL,
	"taken_on" date NOT NULL,
	"noted_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "taken_registers_named" CHECK (char_length("taken_registers"."taken_by") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "groups" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "taken_registers" ADD CONSTRAINT "taken_registers_register_id_dispatch_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."dispatch_registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_registers" ADD CONSTRAINT "taken_registers_noted_by_people_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;