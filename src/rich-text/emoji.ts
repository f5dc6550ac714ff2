/** Whether a text consists only of emoji. An image with such an alternative text is shown as these characters. */
export const isEmoji = (text: string): boolean =>
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0e\ufe0f\u20e3]|[#*\d]\ufe0f)+$/u.test(
    text.trim(),
  );
