-- Refunds as records of their own, money that nobody owes, and what has to be asked again.

-- What of a payment is set aside by its refunds. Two refunds at once cannot exceed it.
ALTER TABLE payment ADD COLUMN reserved_fen BIGINT NOT NULL DEFAULT 0
  CHECK (reserved_fen >= 0 AND reserved_fen <= amount_fen);

-- Money that was carried over did not come back: its liability is not collected a second time.
DROP INDEX payment_liability;
CREATE UNIQUE INDEX payment_liability ON payment (person_id, insurance, period)
  WHERE state IN ('UNKNOWN', 'PAID', 'HELD', 'REFUNDING', 'CARRIED_TO_NEXT_POOL');

CREATE TABLE surplus_charge (
  transaction_no  TEXT   NOT NULL PRIMARY KEY,
  payment_id      TEXT   NOT NULL REFERENCES payment (id),
  amount_fen      BIGINT NOT NULL CHECK (amount_fen > 0),
  charged_at      BIGINT NOT NULL,
  found_at        BIGINT NOT NULL,
  reserved_fen    BIGINT NOT NULL CHECK (reserved_fen >= 0 AND reserved_fen <= amount_fen)
);
CREATE INDEX surplus_charge_payment ON surplus_charge (payment_id, charged_at);
CREATE INDEX surplus_charge_charged ON surplus_charge (charged_at);

CREATE TABLE refund (
  id               TEXT   NOT NULL PRIMARY KEY,
  payment_id       TEXT   NOT NULL REFERENCES payment (id),
  transaction_no   TEXT   NOT NULL,
  kind             TEXT   NOT NULL,
  amount_fen       BIGINT NOT NULL CHECK (amount_fen > 0),
  operator         TEXT   NOT NULL,
  request_id       TEXT   NOT NULL,
  asked_at         BIGINT NOT NULL,
  state            TEXT   NOT NULL,
  review_approved  BIGINT,
  review_operator  TEXT,
  review_reason    TEXT,
  reviewed_at      BIGINT,
  accepted_no      TEXT UNIQUE,
  accepted_at      BIGINT,
  returned_at      BIGINT
);
CREATE INDEX refund_payment ON refund (payment_id, asked_at);
CREATE INDEX refund_asked ON refund (asked_at);
CREATE INDEX refund_accepted ON refund (accepted_at);
CREATE INDEX refund_open ON refund (asked_at)
  WHERE state IN ('AWAITING_APPROVAL', 'PROCESSING', 'ABNORMAL');

CREATE TABLE refund_receipt (
  number         TEXT   NOT NULL PRIMARY KEY,
  refund_id      TEXT   NOT NULL UNIQUE REFERENCES refund (id),
  first_receipt  TEXT REFERENCES receipt (number),
  issued_at      BIGINT NOT NULL,
  keep_until     TEXT   NOT NULL
);

ALTER TABLE journal ADD COLUMN refund_id TEXT REFERENCES refund (id);

-- The register of system faults, the evidence for the 48-hour route.
CREATE TABLE system_fault (
  id        TEXT   NOT NULL PRIMARY KEY,
  began_at  BIGINT NOT NULL,
  ended_at  BIGINT CHECK (ended_at >= began_at),
  note      TEXT   NOT NULL,
  operator  TEXT   NOT NULL
);

-- Questions to the provider that have to be asked again.
CREATE TABLE inquiry (
  subject     TEXT   NOT NULL PRIMARY KEY,
  payment_id  TEXT   NOT NULL REFERENCES payment (id),
  tries       BIGINT NOT NULL,
  next_at     BIGINT NOT NULL,
  watch_until BIGINT
);
CREATE INDEX inquiry_watch ON inquiry (next_at) WHERE watch_until IS NOT NULL;

-- What a person has to look at.
CREATE TABLE escalation (
  id          TEXT   NOT NULL PRIMARY KEY,
  kind        TEXT   NOT NULL,
  subject     TEXT   NOT NULL,
  payment_id  TEXT   NOT NULL REFERENCES payment (id),
  opened_at   BIGINT NOT NULL,
  closed_at   BIGINT
);
CREATE UNIQUE INDEX escalation_open ON escalation (kind, subject) WHERE closed_at IS NULL;
CREATE INDEX escalation_payment ON escalation (payment_id, opened_at);

-- The first version knew one refund: that of a payment which a reviewer turned down.
UPDATE payment SET reserved_fen = amount_fen WHERE state IN ('REFUNDING', 'REFUNDED');

INSERT INTO refund (id, payment_id, transaction_no, kind, amount_fen, operator, request_id,
                    asked_at, state, accepted_no, accepted_at, returned_at)
SELECT 'R' || p.id, p.id, p.transaction_no, 'REJECTED', p.amount_fen, p.review_operator, '',
       p.reviewed_at, CASE p.state WHEN 'REFUNDED' THEN 'REFUNDED' ELSE 'PROCESSING' END,
       j.reference, CAST(ROUND((julianday(j.note) - 2440587.5) * 86400000) AS BIGINT),
       CAST(ROUND((julianday(j.note) - 2440587.5) * 86400000) AS BIGINT)
FROM payment p LEFT JOIN journal j ON j.payment_id = p.id AND j.kind = 'RETURNED'
WHERE p.state IN ('REFUNDING', 'REFUNDED');

INSERT INTO refund_receipt (number, refund_id, first_receipt, issued_at, keep_until)
SELECT 'SIM' || r.id, r.id, NULL, j.at, date(r.returned_at / 1000, 'unixepoch', '+8 hours', '+180 days')
FROM refund r JOIN journal j ON j.payment_id = r.payment_id AND j.kind = 'RETURNED';
