/** The text of a mail with its links made clickable, which is all that the outbox needs. */
export function MailText({ text }: { text: string }) {
  return (
    <p className="max-w-[72ch] whitespace-pre-wrap [overflow-wrap:anywhere]">
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part} className="link">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
