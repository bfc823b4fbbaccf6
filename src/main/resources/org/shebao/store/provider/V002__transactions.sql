-- Money is taken by transactions: none, one, or by mistake several under one order number.
CREATE TABLE taking (
  transaction_no TEXT   NOT NULL PRIMARY KEY,
  order_no       TEXT   NOT NULL,
  amount_fen     BIGINT NOT NULL CHECK (amount_fen > 0),
  taken_at       BIGINT NOT NULL,
  settles_on     TEXT   NOT NULL,
  -- 1: happens by itself when taken_at is reached.
  planned        BIGINT NOT NULL CHECK (planned IN (0, 1))
);

INSERT INTO taking (transaction_no, order_no, amount_fen, taken_at, settles_on, planned)
SELECT transaction_no, order_no, amount_fen, charged_at, settles_on, state = 'PENDING'
FROM charge WHERE transaction_no IS NOT NULL;

CREATE INDEX taking_by_order ON taking (order_no);

CREATE INDEX taking_by_time ON taking (taken_at, transaction_no);

CREATE TABLE charge_without_money (
  order_no    TEXT   NOT NULL PRIMARY KEY,
  state       TEXT   NOT NULL CHECK (state IN ('CHARGED', 'PENDING', 'DECLINED', 'CLOSED')),
  amount_fen  BIGINT CHECK (amount_fen > 0),
  method      TEXT,
  description TEXT,
  reason      TEXT   NOT NULL,
  -- Not null: the call is on its way until then, and the provider does not know the number yet.
  arrives_at  BIGINT,
  CHECK (state = 'CLOSED' OR amount_fen IS NOT NULL),
  CHECK ((amount_fen IS NULL) = (method IS NULL)),
  CHECK ((amount_fen IS NULL) = (description IS NULL))
);

INSERT INTO charge_without_money (order_no, state, amount_fen, method, description, reason)
SELECT order_no, state, amount_fen, method, description, reason FROM charge;

-- A refund names the transaction that goes back, and may be accepted long before it is done.
CREATE TABLE refund_of_transaction (
  refund_no   TEXT   NOT NULL PRIMARY KEY,
  order_no    TEXT   NOT NULL,
  paid_by     TEXT   NOT NULL,
  amount_fen  BIGINT NOT NULL CHECK (amount_fen > 0),
  number      TEXT   UNIQUE,
  accepted_at BIGINT,
  abnormal_at BIGINT,
  returned_at BIGINT,
  reason      TEXT   NOT NULL,
  CHECK ((number IS NULL) = (accepted_at IS NULL)),
  CHECK ((number IS NULL) = (reason <> '')),
  CHECK (number IS NOT NULL OR (abnormal_at IS NULL AND returned_at IS NULL))
);

-- A refund that was declined because nothing had been paid named no transaction.
INSERT INTO refund_of_transaction (refund_no, order_no, paid_by, amount_fen, number, accepted_at,
                                   returned_at, reason)
SELECT r.refund_no, r.order_no, COALESCE(c.transaction_no, '-'), r.amount_fen, r.transaction_no,
       r.refunded_at, r.refunded_at, r.reason
FROM refund r LEFT JOIN charge c ON c.order_no = r.order_no;

DROP TABLE charge;

ALTER TABLE charge_without_money RENAME TO charge;

DROP TABLE refund;

ALTER TABLE refund_of_transaction RENAME TO refund;

CREATE INDEX refund_by_transaction ON refund (paid_by);

CREATE INDEX refund_by_time ON refund (accepted_at, number);

-- What more an entry of the script may say; null where it says nothing.
ALTER TABLE fault ADD COLUMN done_after_seconds BIGINT;

ALTER TABLE fault ADD COLUMN amount_fen BIGINT;

ALTER TABLE fault ADD COLUMN delta_fen BIGINT;

ALTER TABLE fault ADD COLUMN starts_at BIGINT;

ALTER TABLE fault ADD COLUMN ends_at BIGINT;

ALTER TABLE fault ADD COLUMN row_nth BIGINT;

ALTER TABLE fault ADD COLUMN row_order TEXT;

ALTER TABLE fault ADD COLUMN match_date TEXT;
