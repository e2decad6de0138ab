CREATE TABLE "timeline_reactions" (
	"item_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "timeline_reactions_item_id_person_id_kind_pk" PRIMARY KEY("item_id","person_id","kind"),
	CONSTRAINT "timeline_reactions_kind" CHECK ("timeline_reactions"."kind" in ('accepted', 'thanks', 'question'))
);
--> statement-breakpoint
ALTER TABLE "timeline_reactions" ADD CONSTRAINT "timeline_reactions_item_id_timeline_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."timeline_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_reactions" ADD CONSTRAINT "timeline_reactions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;