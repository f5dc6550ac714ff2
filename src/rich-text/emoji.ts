/** Whether a text is emoji alone: an image of it is then shown as the characters. */
export const isEmoji = (text: string): boolean =>
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0e\ufe0f\u20e3]|[#*\d]\ufe0f)+$/u.test(
    text.trim(),
  );
