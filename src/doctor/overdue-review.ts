/**
 * A warning for the author if the built-in crisis lines should have been reviewed before today. Only the doctor reports it: a console
 * line on every page would come years after the page was written.
 * @param reviewBy day by which they must have been reviewed, of a widget that shows them.
 * @param today day as `2026-11-22`; days compare as text.
 */
export const overdueReview = (reviewBy: string | undefined, today: string): string[] =>
  reviewBy !== undefined && today > reviewBy
    ? [
        `shows built-in crisis lines that had to be reviewed by ${reviewBy}: update the widgets, or publish a support document of your own`,
      ]
    : [];
