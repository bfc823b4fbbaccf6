/*
 * The peer of PaymentBenchmark: what the station asked of its database, through the C library.
 *
 *   replay run TAPE DATABASE   prints the seconds that the statements on the tape took, and the
 *                              seconds of processor time among them
 *   replay sync FILE COUNT     prints the seconds that COUNT small synced writes took
 *   replay version             prints the version of the C library
 *
 * A tape is a row of records, numbers in network order. 'S' length text: the next statement,
 * numbered from 0. 'X' number count parameters: runs it; a parameter is 'n', 'i' and 8 bytes,
 * 't' or 'b' with length and bytes.
 */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define MOST_STATEMENTS 256

static sqlite3 *database;
static sqlite3_stmt *prepared[MOST_STATEMENTS];
static const unsigned char *next, *end;
/* What is read is added up here, so that the compiler cannot leave the reading out. */
static volatile int64_t seen;

static void fail(const char *what) {
  fprintf(stderr, "replay: %s: %s\n", what, database ? sqlite3_errmsg(database) : "failed");
  exit(1);
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static uint64_t number(int bytes) {
  uint64_t value = 0;
  for (int i = 0; i < bytes; i++) value = value << 8 | *next++;
  return value;
}

static const char *bytes(int *length) {
  *length = (int)number(4);
  const char *start = (const char *)next;
  next += *length;
  return start;
}

static void bind(sqlite3_stmt *statement, int place) {
  int length, kind = *next++;
  const char *start;
  switch (kind) {
    case 'n': sqlite3_bind_null(statement, place); break;
    case 'i': sqlite3_bind_int64(statement, place, (int64_t)number(8)); break;
    case 't':
      start = bytes(&length);
      sqlite3_bind_text(statement, place, start, length, SQLITE_STATIC);
      break;
    case 'b':
      start = bytes(&length);
      sqlite3_bind_blob(statement, place, start, length, SQLITE_STATIC);
      break;
    default: fail("not a tape");
  }
}

static void read_row(sqlite3_stmt *statement) {
  for (int column = 0; column < sqlite3_column_count(statement); column++) {
    if (sqlite3_column_type(statement, column) == SQLITE_INTEGER) {
      seen += sqlite3_column_int64(statement, column);
    } else {
      const unsigned char *text = sqlite3_column_blob(statement, column);
      int length = sqlite3_column_bytes(statement, column);
      seen += length > 0 ? length + text[length - 1] : 0;
    }
  }
}

static void execute(void) {
  sqlite3_stmt *statement = prepared[number(4)];
  int count = (int)number(4), result;
  for (int place = 1; place <= count; place++) bind(statement, place);
  while ((result = sqlite3_step(statement)) == SQLITE_ROW) read_row(statement);
  if (result != SQLITE_DONE) fail("step");
  sqlite3_reset(statement);
}

static void play(void) {
  int statements = 0;
  while (next < end) {
    int length, kind = *next++;
    if (kind == 'S' && statements < MOST_STATEMENTS) {
      const char *text = bytes(&length);
      if (sqlite3_prepare_v2(database, text, length, &prepared[statements++], 0)) fail("prepare");
    } else if (kind == 'X') {
      execute();
    } else {
      fail("not a tape");
    }
  }
  for (int i = 0; i < statements; i++) sqlite3_finalize(prepared[i]);
}

static void load(const char *tape) {
  FILE *file = fopen(tape, "rb");
  if (!file || fseek(file, 0, SEEK_END)) fail(tape);
  long length = ftell(file);
  unsigned char *all = malloc(length);
  rewind(file);
  if (!all || fread(all, 1, length, file) != (size_t)length) fail(tape);
  fclose(file);
  next = all;
  end = all + length;
}

static void pragma(const char *sql) {
  if (sqlite3_exec(database, sql, 0, 0, 0)) fail(sql);
}

static void run(const char *tape, const char *file) {
  load(tape);
  if (sqlite3_open(file, &database)) fail(file);
  sqlite3_busy_timeout(database, 30000);
  pragma("PRAGMA foreign_keys=ON");
  pragma("PRAGMA journal_mode=WAL");
  pragma("PRAGMA synchronous=FULL");
  double start = now(CLOCK_MONOTONIC), busy = now(CLOCK_PROCESS_CPUTIME_ID);
  play();
  printf("%.6f %.6f\n", now(CLOCK_MONOTONIC) - start, now(CLOCK_PROCESS_CPUTIME_ID) - busy);
  sqlite3_close(database);
}

static void sync_writes(const char *name, int count) {
  char page[4096];
  memset(page, 7, sizeof page);
  int file = open(name, O_CREAT | O_TRUNC | O_WRONLY, 0600);
  if (file < 0) fail(name);
  double start = now(CLOCK_MONOTONIC);
  for (int i = 0; i < count; i++) {
    if (write(file, page, sizeof page) != sizeof page || fdatasync(file)) fail(name);
  }
  printf("%.6f\n", now(CLOCK_MONOTONIC) - start);
  close(file);
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "run")) {
    run(words[2], words[3]);
  } else if (count == 4 && !strcmp(words[1], "sync")) {
    sync_writes(words[2], atoi(words[3]));
  } else if (count == 2 && !strcmp(words[1], "version")) {
    puts(sqlite3_libversion());
  } else {
    fail("run TAPE DATABASE | sync FILE COUNT | version");
  }
  return 0;
}
