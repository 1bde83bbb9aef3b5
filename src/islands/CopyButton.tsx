import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Made when it is asked for. */
  readonly text: () => string;
  readonly say: (words: string) => void;
}

/** Copies text, and says that it did; or that this browser does not let a page copy. */
export function CopyButton({ label, text, say }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="button second"
      onClick={() =>
        navigator.clipboard.writeText(text()).then(
          () => {
            setCopied(true);
            say(`${label.replace('Copy', 'Copied')}.`);
          },
          () => say('This browser did not let us copy. Select the words and copy them yourself.'),
        )
      }
    >
      {label}
      {copied && ' ✓'}
    </button>
  );
}
