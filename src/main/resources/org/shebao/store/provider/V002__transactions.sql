-- A refund names the transaction that goes back. Refunds declined for an unpaid order name none.
ALTER TABLE refund ADD COLUMN paid_by TEXT NOT NULL DEFAULT '-';

UPDATE refund SET paid_by = transaction_of.no
FROM (SELECT order_no, transaction_no AS no FROM charge) AS transaction_of
WHERE transaction_of.order_no = refund.order_no AND transaction_of.no IS NOT NULL;
