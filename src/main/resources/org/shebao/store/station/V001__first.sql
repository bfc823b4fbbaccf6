-- The station's books, first version. Only what SQLite and PostgreSQL share; times are epoch
-- milliseconds, dates ISO text, money fen. Columns named sealed_* hold SM4-GCM ciphertext.
CREATE TABLE station (
  id          BIGINT PRIMARY KEY CHECK (id = 1),
  name        TEXT   NOT NULL,
  region      TEXT   NOT NULL,
  prefecture  TEXT   NOT NULL,
  device_id   TEXT   NOT NULL,
  created_at  BIGINT NOT NULL
);

CREATE TABLE person (
  id               TEXT NOT NULL PRIMARY KEY,
  document_index   TEXT   NOT NULL UNIQUE,
  document_type    TEXT   NOT NULL,
  sealed_name      BYTEA  NOT NULL,
  sealed_document  BYTEA  NOT NULL,
  sealed_phone     BYTEA  NOT NULL,
  sealed_subsidy   BYTEA  NOT NULL,
  created_at       BIGINT NOT NULL
);

CREATE TABLE binding (
  id           TEXT NOT NULL PRIMARY KEY,
  person_id    TEXT   NOT NULL REFERENCES person (id),
  region       TEXT   NOT NULL,
  payer_group  TEXT   NOT NULL,
  bound_at     BIGINT NOT NULL,
  released_at  BIGINT,
  operator     TEXT   NOT NULL
);
-- One document, one person, at most one active binding.
CREATE UNIQUE INDEX binding_active ON binding (person_id) WHERE released_at IS NULL;
CREATE INDEX binding_person ON binding (person_id, bound_at);

-- Photos themselves are not kept: their digest and facts prove later which picture was shown.
CREATE TABLE photo (
  binding_id  TEXT   NOT NULL REFERENCES binding (id),
  side        TEXT   NOT NULL,
  sm3         TEXT   NOT NULL,
  format      TEXT   NOT NULL,
  width       BIGINT NOT NULL,
  height      BIGINT NOT NULL,
  PRIMARY KEY (binding_id, side)
);

CREATE TABLE account_guard (
  person_id        TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  pin_hash         TEXT,
  pin_failures     BIGINT NOT NULL,
  other_failures   BIGINT NOT NULL,
  locked_at        BIGINT,
  last_prefecture  TEXT
);

CREATE TABLE personal_device (
  person_id   TEXT   NOT NULL REFERENCES person (id),
  device_id   TEXT   NOT NULL,
  first_seen  BIGINT NOT NULL,
  PRIMARY KEY (person_id, device_id)
);

CREATE TABLE device_imei (
  person_id   TEXT   NOT NULL REFERENCES person (id),
  device_id   TEXT   NOT NULL,
  imei_index  TEXT   NOT NULL,
  PRIMARY KEY (person_id, device_id)
);

CREATE TABLE challenge (
  id           TEXT NOT NULL PRIMARY KEY,
  person_id    TEXT   NOT NULL REFERENCES person (id),
  device_id    TEXT   NOT NULL,
  prefecture   TEXT   NOT NULL,
  method       TEXT   NOT NULL,
  actions      TEXT   NOT NULL,
  code_index   TEXT,
  created_at   BIGINT NOT NULL,
  failures     BIGINT NOT NULL,
  state        TEXT   NOT NULL
);

CREATE TABLE verification (
  id           TEXT NOT NULL PRIMARY KEY,
  person_id    TEXT   NOT NULL REFERENCES person (id),
  device_id    TEXT   NOT NULL,
  prefecture   TEXT   NOT NULL,
  level        TEXT   NOT NULL,
  verified_at  BIGINT NOT NULL
);
CREATE INDEX verification_person ON verification (person_id, verified_at);

CREATE TABLE payment (
  id                TEXT NOT NULL PRIMARY KEY,
  person_id         TEXT   NOT NULL REFERENCES person (id),
  insurance         TEXT   NOT NULL,
  period            TEXT   NOT NULL,
  amount_fen        BIGINT NOT NULL CHECK (amount_fen > 0),
  method            TEXT   NOT NULL,
  payer_id          TEXT REFERENCES person (id),
  masked_card       TEXT,
  region            TEXT   NOT NULL,
  operator          TEXT   NOT NULL,
  request_id        TEXT   NOT NULL,
  taken_at          BIGINT NOT NULL,
  state             TEXT   NOT NULL,
  transaction_no    TEXT UNIQUE,
  charged_at        BIGINT,
  review_approved   BIGINT,
  review_operator   TEXT,
  review_reason     TEXT,
  reviewed_at       BIGINT
);
-- One liability is paid once: the rule the whole tool stands on, held by the database itself.
CREATE UNIQUE INDEX payment_liability ON payment (person_id, insurance, period)
  WHERE state IN ('UNKNOWN', 'PAID', 'HELD', 'REFUNDING');
CREATE INDEX payment_open ON payment (taken_at) WHERE state IN ('UNKNOWN', 'HELD', 'REFUNDING');
CREATE INDEX payment_taken ON payment (taken_at);
CREATE INDEX payment_charged ON payment (charged_at);
CREATE INDEX payment_person ON payment (person_id, taken_at);

CREATE TABLE journal (
  seq         BIGINT PRIMARY KEY,
  payment_id  TEXT   NOT NULL REFERENCES payment (id),
  kind        TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  operator    TEXT   NOT NULL,
  reference   TEXT   NOT NULL,
  note        TEXT   NOT NULL,
  leaf_hash   TEXT   NOT NULL
);
CREATE INDEX journal_payment ON journal (payment_id, seq);

CREATE TABLE posting (
  seq         BIGINT NOT NULL REFERENCES journal (seq),
  line        BIGINT NOT NULL,
  account     TEXT   NOT NULL,
  amount_fen  BIGINT NOT NULL,
  PRIMARY KEY (seq, line)
);

CREATE TABLE receipt (
  number       TEXT NOT NULL PRIMARY KEY,
  payment_id   TEXT   NOT NULL UNIQUE REFERENCES payment (id),
  issued_at    BIGINT NOT NULL,
  pickup_code  TEXT   NOT NULL UNIQUE,
  keep_until   TEXT   NOT NULL
);

-- The answer to a request is the state of its subject; the fields tell a repeat from a reuse.
CREATE TABLE request (
  id       TEXT NOT NULL PRIMARY KEY,
  command  TEXT   NOT NULL,
  fields   TEXT   NOT NULL,
  subject  TEXT   NOT NULL,
  at       BIGINT NOT NULL
);
