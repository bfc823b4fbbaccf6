-- The simulated provider's books. Instants are epoch milliseconds, dates ISO text in Asia/Shanghai.

-- One row for every order number the provider has ever given a last word on; never changed.
-- A PENDING order succeeds by itself when charged_at is reached.
CREATE TABLE charge (
  order_no       TEXT   NOT NULL PRIMARY KEY,
  state          TEXT   NOT NULL CHECK (state IN ('CHARGED', 'PENDING', 'DECLINED', 'CLOSED')),
  amount_fen     BIGINT CHECK (amount_fen > 0),
  method         TEXT,
  description    TEXT,
  transaction_no TEXT   UNIQUE,
  charged_at     BIGINT,
  settles_on     TEXT,
  reason         TEXT   NOT NULL,
  -- A number closed before it was charged has no terms: only the number is known.
  CHECK ((state = 'CLOSED') = (amount_fen IS NULL)),
  CHECK ((amount_fen IS NULL) = (method IS NULL)),
  CHECK ((amount_fen IS NULL) = (description IS NULL)),
  CHECK ((state IN ('CHARGED', 'PENDING')) = (transaction_no IS NOT NULL)),
  CHECK ((transaction_no IS NULL) = (charged_at IS NULL)),
  CHECK ((transaction_no IS NULL) = (settles_on IS NULL))
);

CREATE INDEX charge_by_time ON charge (charged_at, transaction_no);

-- One row for every refund number; a declined one has a reason and moved nothing. Never changed.
CREATE TABLE refund (
  refund_no      TEXT   NOT NULL PRIMARY KEY,
  order_no       TEXT   NOT NULL,
  amount_fen     BIGINT NOT NULL CHECK (amount_fen > 0),
  transaction_no TEXT   UNIQUE,
  refunded_at    BIGINT,
  reason         TEXT   NOT NULL,
  CHECK ((transaction_no IS NULL) = (refunded_at IS NULL)),
  CHECK ((transaction_no IS NULL) = (reason <> ''))
);

CREATE INDEX refund_by_order ON refund (order_no);

CREATE INDEX refund_by_time ON refund (refunded_at, transaction_no);

-- The last number given out of each series.
CREATE TABLE counter (
  series TEXT   NOT NULL PRIMARY KEY,
  last   BIGINT NOT NULL
);

INSERT INTO counter (series, last) VALUES ('TRANSACTION', 0), ('REFUND', 0);

-- The script of faults in the order of its file.
CREATE TABLE fault (
  position      BIGINT NOT NULL PRIMARY KEY,
  operation     TEXT   NOT NULL,
  behaviour     TEXT   NOT NULL,
  reason        TEXT   NOT NULL,
  delay_seconds BIGINT NOT NULL,
  times         BIGINT NOT NULL,  -- 0: always
  used          BIGINT NOT NULL,
  arrivals      BIGINT NOT NULL,  -- calls of this operation since loading
  match_order   TEXT,
  match_method  TEXT,
  match_fen     BIGINT,
  match_nth     BIGINT
);
