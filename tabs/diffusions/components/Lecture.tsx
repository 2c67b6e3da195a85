import { Button, Popover, PopoverSurface, PopoverTrigger, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Vague } from '../../../core/diffusions/vagues.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { LECTURE } from '../textes.ts';
import css from './diffusions.module.css';

interface LectureProps {
  readonly vague: Vague;
  readonly nomDe: (id: string) => string | undefined;
}

/** How many have said that they have it; one click, those who have not. Nothing where nobody was asked. */
export function Lecture({ vague: { demandees, lues, objet }, nomDe }: LectureProps) {
  const [ouvert, setOuvert] = useState(false);
  if (demandees.length === 0) return null;
  const sansNouvelle = demandees.filter((id) => !lues.includes(id)).flatMap((id) => nomDe(id) ?? []);
  const nombre = LECTURE.nombre(lues.length, demandees.length);
  if (sansNouvelle.length === 0) return nombre;
  return (
    <Popover withArrow trapFocus open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="transparent" aria-label={LECTURE.voir(nombre, objet)}>
          {nombre}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={css.bulle} aria-label={LECTURE.sansNouvelle}>
        <Text weight="semibold">{LECTURE.sansNouvelle}</Text>
        <ul className={css.liste}>
          {sansNouvelle.map((nom) => (
            <li key={nom}>{nom}</li>
          ))}
        </ul>
        <Button size="small" onClick={() => setOuvert(false)}>
          {COMMUN.fermer}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
