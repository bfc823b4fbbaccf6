-- Corrections of what is on record about a person, and what was on record before.

-- What is proposed is written once; only the review is added later.
CREATE TABLE correction (
  id               TEXT   NOT NULL PRIMARY KEY,
  person_id        TEXT   NOT NULL REFERENCES person (id),
  sealed_name      BYTEA,
  document_type    TEXT,
  sealed_document  BYTEA,
  sealed_phone     BYTEA,
  sealed_subsidy   BYTEA,
  payer_group      TEXT,
  operator         TEXT   NOT NULL,
  request_id       TEXT   NOT NULL,
  objected_at      BIGINT NOT NULL,
  review_approved  BIGINT,
  review_operator  TEXT,
  sealed_reason    BYTEA,
  reviewed_at      BIGINT,
  CHECK ((document_type IS NULL) = (sealed_document IS NULL))
);
CREATE UNIQUE INDEX correction_open ON correction (person_id) WHERE review_approved IS NULL;
CREATE INDEX correction_person ON correction (person_id, objected_at);

-- Old values stay, sealed: papers issued before must keep showing what was true then.
CREATE TABLE person_history (
  person_id        TEXT   NOT NULL REFERENCES person (id),
  number           BIGINT NOT NULL,
  sealed_name      BYTEA  NOT NULL,
  document_type    TEXT   NOT NULL,
  sealed_document  BYTEA  NOT NULL,
  sealed_phone     BYTEA  NOT NULL,
  sealed_subsidy   BYTEA  NOT NULL,
  created_at       BIGINT NOT NULL,
  payer_group      TEXT   NOT NULL,
  valid_from       BIGINT NOT NULL,
  valid_until      BIGINT NOT NULL CHECK (valid_until >= valid_from),
  correction_id    TEXT UNIQUE REFERENCES correction (id),
  PRIMARY KEY (person_id, number)
);

CREATE TABLE correction_receipt (
  number         TEXT   NOT NULL PRIMARY KEY,
  correction_id  TEXT   NOT NULL UNIQUE REFERENCES correction (id),
  issued_at      BIGINT NOT NULL,
  keep_until     TEXT   NOT NULL
);

-- A verification rests on the phone and the document that were on record when it was given.
ALTER TABLE verification ADD COLUMN ended_at BIGINT;
