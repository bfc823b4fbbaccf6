-- Cases and their histories. The triggers are SQLite's own: elsewhere they are rules of the server.

CREATE TABLE case_file (
  id           TEXT   NOT NULL PRIMARY KEY,
  kind         TEXT   NOT NULL,
  payment_id   TEXT REFERENCES payment (id),
  person_id    TEXT   NOT NULL REFERENCES person (id),
  reference    TEXT,
  opened_at    BIGINT NOT NULL,
  opened_by    TEXT   NOT NULL,
  owner        TEXT,
  outcome      TEXT,
  resolved_at  BIGINT,
  CHECK ((outcome IS NULL) = (resolved_at IS NULL))
);
-- Of one kind and subject one case is open.
CREATE UNIQUE INDEX case_file_open
  ON case_file (kind, COALESCE(payment_id, ''), person_id, COALESCE(reference, ''))
  WHERE outcome IS NULL;
CREATE INDEX case_file_payment ON case_file (payment_id, opened_at);

CREATE TABLE case_event (
  case_id        TEXT   NOT NULL REFERENCES case_file (id),
  seq            BIGINT NOT NULL CHECK (seq > 0),
  at             BIGINT NOT NULL,
  operator       TEXT   NOT NULL,
  kind           TEXT   NOT NULL,
  reference      TEXT   NOT NULL,
  sealed_text    BYTEA,
  evidence_kind  TEXT,
  evidence_sm3   TEXT,
  evidence_size  BIGINT,
  PRIMARY KEY (case_id, seq)
);
CREATE INDEX case_event_money ON case_event (reference) WHERE kind = 'MONEY';

CREATE TRIGGER case_event_stays BEFORE UPDATE ON case_event
BEGIN
  SELECT RAISE(ABORT, 'the history of a case is never changed');
END;
CREATE TRIGGER case_event_is_kept BEFORE DELETE ON case_event
BEGIN
  SELECT RAISE(ABORT, 'the history of a case is never taken away');
END;

ALTER TABLE escalation ADD COLUMN case_id TEXT REFERENCES case_file (id);

-- What a person had to look at before there were cases. A case on a payment, a transaction or a
-- refund may have several causes: the first opens it, the others are told of in its history.
INSERT INTO case_file (id, kind, payment_id, person_id, reference, opened_at, opened_by)
SELECT 'C' || substr(MIN(e.id), 2),
       CASE WHEN SUM(e.kind = 'DUPLICATE_CHARGE') > 0 THEN 'DUPLICATE_CHARGE'
            WHEN e.subject = e.payment_id THEN 'PAYMENT_FAILED' ELSE 'OTHER' END,
       e.payment_id, p.person_id,
       CASE WHEN e.subject = e.payment_id THEN NULL ELSE e.subject END,
       MIN(e.opened_at), '(station)'
FROM escalation e JOIN payment p ON p.id = e.payment_id
WHERE e.closed_at IS NULL
GROUP BY e.payment_id, e.subject;

UPDATE escalation SET case_id =
  (SELECT c.id FROM case_file c
   WHERE c.payment_id = escalation.payment_id
     AND COALESCE(c.reference, c.payment_id) = escalation.subject)
WHERE closed_at IS NULL;

INSERT INTO case_event (case_id, seq, at, operator, kind, reference)
SELECT e.case_id, ROW_NUMBER() OVER each_case, e.opened_at, '(station)',
       CASE WHEN ROW_NUMBER() OVER each_case = 1 THEN 'OPENED' ELSE 'NOTED' END, e.kind
FROM escalation e
WHERE e.case_id IS NOT NULL
WINDOW each_case AS (PARTITION BY e.case_id ORDER BY e.opened_at, e.id);
