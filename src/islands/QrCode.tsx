import { encode } from 'uqr';

interface Props {
  readonly address: string;
  /** What it opens, for who cannot see it: "the page of Sleep clinic". */
  readonly opens: string;
}

/** Light all round it, as a reader needs: four squares, says ISO 18004. */
const border = 4;

/** An address as a code for a phone to read off paper. Black on white in every scheme, or no phone reads it. */
export function QrCode({ address, opens }: Props) {
  const { size, data } = encode(address, { ecc: 'L', border });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`Code to scan: opens ${opens}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
