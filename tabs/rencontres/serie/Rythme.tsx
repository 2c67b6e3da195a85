import { Field, Input, Select, Text } from '@fluentui/react-components';
import { avertirDesVacances, direExceptions, direRegle } from '../../../core/series/dire-regle.ts';
import { type RegleDeSerie, SORTS } from '../../../core/series/regle.ts';
import { ChampsDeRythme } from '../../commun/ChampsDeRythme.tsx';
import { useCalendrier } from '../../commun/calendrier.ts';
import cadre from '../../commun/page.module.css';
import { type ProblemesDeSerie, regleDe, type SaisieDeSerie, seancesDeLaSaisie } from './saisie.ts';
import css from './serie.module.css';
import { RYTHME } from './textes.ts';

interface RythmeProps {
  readonly saisie: SaisieDeSerie;
  readonly problemes: ProblemesDeSerie;
  readonly maintenant: string;
  readonly changer: (valeurs: Partial<SaisieDeSerie['regle']>) => void;
}

/** When a series meets: its rhythm, from when to when, and what becomes of the days when nobody would come. */
export function Rythme({ saisie, problemes, maintenant, changer }: RythmeProps) {
  const { regle } = saisie;
  const mensuelle = regle.rangs.length > 0;
  return (
    <fieldset className={css.groupe}>
      <legend>{RYTHME.legende}</legend>
      <ChampsDeRythme par={mensuelle ? 'mois' : 'semaine'} rythme={regle} changer={changer}>
        <Field label={RYTHME.frequence}>
          <Select
            value={mensuelle ? 'mois' : 'semaine'}
            onChange={(_, { value }) => changer({ rangs: value === 'mois' ? [2] : [], toutesLes: 1 })}
          >
            <option value="mois">{RYTHME.parMois}</option>
            <option value="semaine">{RYTHME.parSemaine}</option>
          </Select>
        </Field>
      </ChampsDeRythme>
      <div className={cadre.champs}>
        <Field label={RYTHME.du} required validationMessage={problemes.du}>
          <Input type="date" value={regle.du} onChange={(_, { value }) => changer({ du: value })} />
        </Field>
        <Field label={RYTHME.au} required validationMessage={problemes.au}>
          <Input type="date" value={regle.au} onChange={(_, { value }) => changer({ au: value })} />
        </Field>
      </div>
      <fieldset className={css.groupe}>
        <legend>{RYTHME.exceptions}</legend>
        <div className={cadre.champs}>
          {(['vacances', 'feries', 'ponts', 'temps'] as const).map((quoi) => (
            <Field key={quoi} label={RYTHME[quoi]}>
              <Select
                value={regle[quoi] ?? 'garder'}
                onChange={(_, { value }) => changer({ [quoi]: SORTS.find((sort) => sort === value) ?? regle[quoi] })}
              >
                {SORTS.map((sort) => (
                  <option key={sort} value={sort}>
                    {RYTHME.sorts[sort]}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      </fieldset>
      {problemes.deplacees === undefined ? null : <Text role="alert">{problemes.deplacees}</Text>}
      <Resume saisie={saisie} maintenant={maintenant} />
    </fieldset>
  );
}

function Resume({ saisie, maintenant }: Pick<RythmeProps, 'saisie' | 'maintenant'>) {
  const calendrier = useCalendrier();
  const seances = seancesDeLaSaisie(saisie, calendrier, maintenant);
  if (seances.length === 0) return null;
  const regle: RegleDeSerie = regleDe(saisie);
  const tenues = seances.filter(({ le }) => le !== undefined);
  const compte = RYTHME.compte(
    tenues.length,
    seances.length - tenues.length,
    tenues.filter(({ le, prevue }) => le !== prevue).length,
  );
  const avertissement = avertirDesVacances(regle, calendrier);
  return (
    <div className={css.resume} role="status">
      <Text weight="semibold">{direRegle(regle)}</Text>
      <Text>{compte}</Text>
      <Text className={cadre.discret}>{direExceptions(regle)}</Text>
      {avertissement === undefined ? null : <Text>{avertissement}</Text>}
    </div>
  );
}
