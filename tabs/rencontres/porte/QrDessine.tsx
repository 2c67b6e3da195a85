import { useMemo } from 'react';
import { qrDe } from '../../../core/qr.ts';
import css from './porte.module.css';

interface QrProps {
  readonly texte: string;
  /** What it opens, for whoever does not see it. */
  readonly dit: string;
}

/** A QR code, dark on white in every theme: a camera reads no other. */
export function QrDessine({ texte, dit }: QrProps) {
  const { cote, trace } = useMemo(() => qrDe(texte), [texte]);
  return (
    <svg className={css.qr} viewBox={`0 0 ${cote} ${cote}`} role="img" aria-label={dit} shapeRendering="crispEdges">
      <rect width={cote} height={cote} fill="#ffffff" />
      <path d={trace} fill="#000000" />
    </svg>
  );
}
