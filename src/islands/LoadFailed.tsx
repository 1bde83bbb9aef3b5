import type { ComponentChildren } from 'preact';
import { needsUrl, servicesUrl } from '../domain/urls.ts';

interface Props {
  readonly heading: string;
  readonly children: ComponentChildren;
  readonly tryAgain: () => void;
}

/** The list of services did not come: what that means here, a way to try again, and pages that need no list. */
export const LoadFailed = ({ heading, children, tryAgain }: Props) => (
  <div className="panel" role="alert">
    <h2>{heading}</h2>
    <p>{children}</p>
    <p>
      You can try again, or look <a href={needsUrl()}>by need</a> or <a href={servicesUrl()}>A to Z</a>.
    </p>
    <button type="button" className="button second" onClick={tryAgain}>
      Try again
    </button>
  </div>
);
