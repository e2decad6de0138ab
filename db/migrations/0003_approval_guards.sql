CREATE FUNCTION refuse_all_but_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL
     AND to_jsonb(NEW) - 'withdrawn_at' - 'withdraw_reason' = to_jsonb(OLD) - 'withdrawn_at' - 'withdraw_reason' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are only ever withdrawn', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER approval_decisions_kept BEFORE UPDATE OR DELETE ON approval_decisions
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
--> statement-breakpoint
CREATE TRIGGER signatures_kept BEFORE UPDATE OR DELETE ON signatures
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
--> statement-breakpoint
CREATE TRIGGER remark_answers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON remark_answers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
