namespace Waymark.Shell.Data;

/// <summary>The stores cannot be used as they stand; the message says what is the matter and what to do. Shown as it is, without a stack.</summary>
internal class StoreRefusedException(string sentence) : Exception(sentence);
