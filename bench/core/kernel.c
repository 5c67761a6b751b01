/*
 * The yardstick: one recomputation of an index in plain C, doing what the engine does for the same
 * document: min-max per indicator (missing values skipped), weighted arithmetic means up three levels
 * (missing children: weights rescaled over the present), rank with ties on a grid.
 * Built with -O3; called through a file of numbers, so that both sides read the same bytes.
 *
 * With DRAWS the work is another: every weight of the tree drawn within a share of itself, means up the tree, ranks sorted from the
 * order of the last draw, and a tally of how often each unit had each rank; each draw has random numbers of its own.
 *
 * usage: kernel INPUT OUTPUT REPETITIONS [DRAWS SHARE]
 * INPUT  int32 units, indicators, groups, pillars; int32 indicators in each group, groups in each pillar (they stand side by side);
 *        float64 weight of each indicator, group, pillar; float64 values, column-major.
 * OUTPUT float64 scores[units]; int32 ranks[units]; with DRAWS then int32 counts[units][units]; and on stdout the nanoseconds per repetition.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int units, indicators, groups, pillars;
static int32_t *group_size, *pillar_size;
static double *indicator_weight, *group_weight, *pillar_weight, *values;
static double *normalised, *group_score, *pillar_score, *scores, *cells;
static int32_t *ranks, *order, *scratch, *digits;

static void min_max(const double *restrict in, double *restrict out) {
  double low = INFINITY, high = -INFINITY;
  for (int i = 0; i < units; i++) {
    low = in[i] < low ? in[i] : low;
    high = in[i] > high ? in[i] : high;
  }
  double spread = high - low;
  for (int i = 0; i < units; i++) out[i] = (in[i] - low) / spread * 100;
}

/* The mean of `count` children stored side by side; where one is missing, of those that are present. */
static void mean(const double *restrict children, const double *restrict weight, int count, double *restrict out) {
  double total = 0;
  memset(out, 0, sizeof(double) * units);
  for (int k = 0; k < count; k++) {
    const double *child = children + (size_t)k * units;
    double w = weight[k];
    total += w;
    for (int i = 0; i < units; i++) out[i] += w * child[i];
  }
  for (int i = 0; i < units; i++) out[i] /= total;
  for (int i = 0; i < units; i++) {
    if (out[i] == out[i]) continue;
    double sum = 0, present = 0;
    for (int k = 0; k < count; k++) {
      double value = children[(size_t)k * units + i];
      if (value != value) continue;
      sum += weight[k] * value;
      present += weight[k];
    }
    out[i] = sum / present;
  }
}

static void rank_scores(void) {
  double low = INFINITY, high = -INFINITY;
  for (int i = 0; i < units; i++) {
    cells[i] = round(scores[i] * 1e9);
    low = cells[i] < low ? cells[i] : low;
    high = cells[i] > high ? cells[i] : high;
  }
  if (units <= 128) {
    for (int i = 1; i < units; i++) {
      int32_t unit = order[i];
      int j = i - 1;
      while (j >= 0 && cells[order[j]] < cells[unit]) { order[j + 1] = order[j]; j--; }
      order[j + 1] = unit;
    }
  } else {
    int32_t *from = order, *to = scratch;
    uint64_t spread = (uint64_t)(high - low);
    for (int shift = 0; shift == 0 || (spread >> shift) > 0; shift += 11) {
      int32_t counts[2048] = {0};
      for (int i = 0; i < units; i++) {
        int32_t digit = (int32_t)(((uint64_t)(high - cells[from[i]]) >> shift) & 2047);
        digits[i] = digit;
        counts[digit]++;
      }
      int32_t begin = 0;
      for (int d = 0; d < 2048; d++) { int32_t count = counts[d]; counts[d] = begin; begin += count; }
      for (int i = 0; i < units; i++) to[counts[digits[i]]++] = from[i];
      int32_t *swap = from; from = to; to = swap;
    }
    if (from != order) memcpy(order, from, sizeof(int32_t) * units);
  }
  for (int position = 0, rank = 0; position < units; position++) {
    if (position == 0 || cells[order[position]] != cells[order[position - 1]]) rank = position + 1;
    ranks[order[position]] = rank;
  }
}

static void aggregate(void) {
  for (int g = 0, first = 0; g < groups; first += group_size[g], g++) {
    mean(normalised + (size_t)first * units, indicator_weight + first, group_size[g], group_score + (size_t)g * units);
  }
  for (int p = 0, first = 0; p < pillars; first += pillar_size[p], p++) {
    mean(group_score + (size_t)first * units, group_weight + first, pillar_size[p], pillar_score + (size_t)p * units);
  }
  mean(pillar_score, pillar_weight, pillars, scores);
}

static void recompute(void) {
  for (int k = 0; k < indicators; k++) min_max(values + (size_t)k * units, normalised + (size_t)k * units);
  aggregate();
  for (int i = 0; i < units; i++) order[i] = i;
  rank_scores();
}

static uint32_t state_a, state_b, state_c, state_counter;

/* sfc32, a stream for each number. */
static uint32_t next(void) {
  uint32_t sum = state_a + state_b + state_counter++;
  state_a = state_b ^ (state_b >> 9);
  state_b = state_c + (state_c << 3);
  state_c = ((state_c << 21) | (state_c >> 11)) + sum;
  return sum;
}

static void draw(const double *declared, double *drawn, int count, double share) {
  for (int k = 0; k < count; k++) drawn[k] = declared[k] * (1 - share + 2 * share * (next() / 4294967296.0));
}

/* The declared weights stand aside while drawn ones are in force. */
static void replicate(int draws, double share, int32_t *counts) {
  int weights = indicators + groups + pillars;
  double *declared = malloc(8 * weights), *drawn = malloc(8 * weights);
  memcpy(declared, indicator_weight, 8 * indicators);
  memcpy(declared + indicators, group_weight, 8 * groups);
  memcpy(declared + indicators + groups, pillar_weight, 8 * pillars);
  double *kept[] = {indicator_weight, group_weight, pillar_weight};
  indicator_weight = drawn; group_weight = drawn + indicators; pillar_weight = drawn + indicators + groups;
  for (int number = 0; number < draws; number++) {
    state_a = 0x9e3779b9u; state_b = number * 0x85ebca6bu; state_c = state_a ^ state_b; state_counter = 1;
    for (int warm = 0; warm < 12; warm++) next();
    draw(declared, drawn, weights, share);
    aggregate();
    rank_scores();
    for (int i = 0; i < units; i++) counts[(size_t)i * units + ranks[i] - 1]++;
  }
  indicator_weight = kept[0]; group_weight = kept[1]; pillar_weight = kept[2];
  free(declared); free(drawn);
}

static void *take(FILE *file, size_t size, size_t count) {
  void *memory = malloc(size * count);
  if (memory == NULL || fread(memory, size, count, file) != count) { fputs("short input\n", stderr); exit(1); }
  return memory;
}

int main(int argc, char **argv) {
  if (argc != 4 && argc != 6) { fputs("usage: kernel INPUT OUTPUT REPETITIONS [DRAWS SHARE]\n", stderr); return 1; }
  FILE *in = fopen(argv[1], "rb");
  if (in == NULL) { perror(argv[1]); return 1; }
  int32_t *head = take(in, 4, 4);
  units = head[0]; indicators = head[1]; groups = head[2]; pillars = head[3];
  group_size = take(in, 4, groups);
  pillar_size = take(in, 4, pillars);
  indicator_weight = take(in, 8, indicators);
  group_weight = take(in, 8, groups);
  pillar_weight = take(in, 8, pillars);
  values = take(in, 8, (size_t)units * indicators);
  fclose(in);
  normalised = malloc(8 * (size_t)units * indicators);
  group_score = malloc(8 * (size_t)units * groups);
  pillar_score = malloc(8 * (size_t)units * pillars);
  scores = malloc(8 * units); cells = malloc(8 * units);
  ranks = malloc(4 * units); order = malloc(4 * units); scratch = malloc(4 * units); digits = malloc(4 * units);

  int repetitions = atoi(argv[3]), draws = argc == 6 ? atoi(argv[4]) : 0;
  double share = argc == 6 ? atof(argv[5]) : 0;
  int32_t *counts = draws > 0 ? calloc((size_t)units * units, 4) : NULL;
  struct timespec begin, end;
  for (int r = 0; r < repetitions / 10 + 1; r++) recompute();
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
  for (int r = 0; r < repetitions; r++) {
    if (draws > 0) replicate(draws, share, counts);
    else recompute();
    __asm__ volatile("" : : "r"(ranks) : "memory");
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  printf("%.1f\n", ((end.tv_sec - begin.tv_sec) * 1e9 + (end.tv_nsec - begin.tv_nsec)) / repetitions);
  FILE *out = fopen(argv[2], "wb");
  fwrite(scores, 8, units, out);
  fwrite(ranks, 4, units, out);
  if (draws > 0) fwrite(counts, 4, (size_t)units * units, out);
  fclose(out);
  return 0;
}
