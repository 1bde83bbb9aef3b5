import { useEffect, useState } from 'preact/hooks';
import { hashOfThing } from '../pack/record.ts';
import { isPacked, togglePackedById } from './add-to-pack.ts';
import { Icon } from './Icon.tsx';
import { packChanged } from './pack-in-address.ts';

interface Props {
  readonly id: string;
  readonly name: string;
}

/** Puts a service in the pack in the address, or takes it out. */
export function PackToggle({ id, name }: Props) {
  const [packed, setPacked] = useState(false);
  useEffect(() => {
    const look = () => setPacked(isPacked(hashOfThing('service', id)));
    look();
    window.addEventListener('hashchange', look);
    document.addEventListener(packChanged, look);
    return () => {
      window.removeEventListener('hashchange', look);
      document.removeEventListener(packChanged, look);
    };
  }, [id]);
  const label = packed ? 'In the pack' : 'Add to pack';
  return (
    <button
      type="button"
      className="save"
      aria-label={`${label} ${name}`}
      aria-pressed={packed}
      onClick={() =>
        void togglePackedById('service', id, name).then((says) => document.dispatchEvent(new CustomEvent('pack-said', { detail: says })))
      }
    >
      <Icon name={packed ? 'package-check' : 'package'} /> {label}
    </button>
  );
}
