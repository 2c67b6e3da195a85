import { Button, Caption1, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useMemo } from 'react';
import { ceQuiTombe } from '../../../core/calendrier/calendrier.ts';
import { contraintesDe, direQuiNeVientJamais, quiNeVientJamais } from '../../../core/calendrier/qui-ne-vient-jamais.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { useCalendrier } from '../../commun/calendrier.ts';
import type { CreneauSaisi, ProblemesDeSondage } from '../form.ts';
import { OUVRIR } from '../textes.ts';
import css from './sondages.module.css';

interface CreneauxSaisisProps {
  readonly creneaux: readonly CreneauSaisi[];
  readonly problemes: ProblemesDeSondage;
  readonly rencontre: Pick<Rencontre, 'dureeMinutes' | 'communeInsee'>;
  /** Those asked: what their fiches say of when they never come. */
  readonly invitees: readonly Structure[];
  readonly changer: (creneaux: readonly CreneauSaisi[]) => void;
}

/** The slots, typed one a line; what is known against one is said under it. */
export function CreneauxSaisis({ creneaux, problemes, rencontre, invitees, changer }: CreneauxSaisisProps) {
  const remplacer = (cle: string, valeurs: Partial<CreneauSaisi>) =>
    changer(
      creneaux.map((c) => (c.cle === cle ? { ...c, ...valeurs, ...('lieu' in valeurs ? {} : { raisons: [] }) } : c)),
    );
  const dernier = creneaux.at(-1);
  const calendrier = useCalendrier();
  const { dureeMinutes, communeInsee } = rencontre;
  const { contraintes } = useMemo(() => contraintesDe(invitees), [invitees]);
  const tombe = ({ date, heure }: CreneauSaisi): readonly string[] => {
    if (date === '' || heure === '') return [];
    const moment = { debut: depuisHeureLocale(`${date}T${heure}:00`), dureeMinutes, communeInsee };
    return [...direQuiNeVientJamais(quiNeVientJamais(contraintes, moment)), ...ceQuiTombe(calendrier, moment)];
  };
  return (
    <Field label={OUVRIR.creneaux} required validationMessage={problemes.creneaux}>
      <ul className={css.creneaux}>
        {creneaux.map((creneau, rang) => (
          <li key={creneau.cle} className={css.creneau}>
            <Field validationMessage={problemes[`creneau-${creneau.cle}`]}>
              <Input
                type="date"
                aria-label={OUVRIR.date(rang + 1)}
                value={creneau.date}
                onChange={(_, { value }) => remplacer(creneau.cle, { date: value })}
              />
            </Field>
            <Input
              type="time"
              step={300}
              aria-label={OUVRIR.heure(rang + 1)}
              value={creneau.heure}
              onChange={(_, { value }) => remplacer(creneau.cle, { heure: value })}
            />
            <Input
              aria-label={OUVRIR.lieu(rang + 1)}
              placeholder={OUVRIR.lieuAide}
              maxLength={255}
              value={creneau.lieu}
              onChange={(_, { value }) => remplacer(creneau.cle, { lieu: value })}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={OUVRIR.retirer(rang + 1)}
              onClick={() => changer(creneaux.filter(({ cle }) => cle !== creneau.cle))}
            />
            <Caption1 className={css.dessous}>
              {[...new Set([...(creneau.raisons ?? []), ...tombe(creneau)])].join(' · ')}
            </Caption1>
          </li>
        ))}
      </ul>
      <div>
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() =>
            changer([
              ...creneaux,
              // The next one is most often on another day, at the same hour.
              { cle: crypto.randomUUID(), date: '', heure: dernier?.heure ?? '14:00', lieu: '' },
            ])
          }
        >
          {OUVRIR.ajouter}
        </Button>
      </div>
    </Field>
  );
}
