package org.shebao.correction;

import java.time.Instant;

/** 线下窗口复核: the second step, by another operator; the reason is told to the person. */
public record CounterReview(boolean approved, String operator, String reason, Instant at) {}
