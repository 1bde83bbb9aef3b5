import { idOfIcon, type SharedIcon } from '../domain/icons.ts';

interface Props {
  readonly name: SharedIcon;
  /** What it says to a screen reader. Left out where words beside it say the same. */
  readonly label?: string;
}

/** A picture, drawn from the shapes that every page carries. */
export const Icon = ({ name, label }: Props) => (
  <svg className="icon" viewBox="0 0 24 24" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
    <use href={`#${idOfIcon(name)}`} />
  </svg>
);
