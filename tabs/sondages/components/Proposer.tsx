import { Caption1, Field, Input } from '@fluentui/react-components';
import { CalendarSearchRegular } from '@fluentui/react-icons/svg/calendar-search';
import { useState } from 'react';
import { aujourdhui, plusJours } from '../../../core/temps/heure-locale.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { type CreneauSaisi, creneauSaisi } from '../form.ts';
import { useCreneauxProposes } from '../queries.ts';
import { direLesProposes, OUVRIR } from '../textes.ts';

interface ProposerProps {
  readonly rencontre: string;
  readonly maintenant: string;
  /** Those of these slots that are not there yet are kept. */
  readonly ajouter: (creneaux: readonly CreneauSaisi[]) => void;
}

/** From a week on, for three weeks, unless it is said otherwise. */
const DANS = 8;
const PENDANT = 21;

/** Slots to choose from, judged on what is known before anybody is asked. */
export function Proposer({ rencontre, maintenant, ajouter }: ProposerProps) {
  const jour = aujourdhui(maintenant);
  const [periode, setPeriode] = useState({ du: plusJours(jour, DANS), au: plusJours(jour, DANS + PENDANT) });
  const { refetch, data, error, isFetching } = useCreneauxProposes(rencontre, periode);
  const demander = async () => {
    const { data: lus } = await refetch();
    if (lus !== undefined) ajouter(lus.creneaux.map((c) => creneauSaisi(crypto.randomUUID(), c.debut, c.raisons)));
  };
  return (
    <section className={cadre.partie}>
      <Caption1 className={cadre.discret}>{OUVRIR.proposerAide}</Caption1>
      <div className={cadre.champs}>
        <Field label={OUVRIR.du}>
          <Input type="date" value={periode.du} onChange={(_, { value }) => setPeriode({ ...periode, du: value })} />
        </Field>
        <Field label={OUVRIR.au}>
          <Input type="date" value={periode.au} onChange={(_, { value }) => setPeriode({ ...periode, au: value })} />
        </Field>
      </div>
      <div className={cadre.outils}>
        <BoutonCommande icon={<CalendarSearchRegular />} enCours={isFetching} onClick={() => void demander()}>
          {OUVRIR.proposer}
        </BoutonCommande>
      </div>
      <Caption1 role="status" className={cadre.discret}>
        {data === undefined || isFetching ? null : direLesProposes(data)}
      </Caption1>
      {error == null ? null : <Probleme erreur={error} reessayer={() => void demander()} />}
    </section>
  );
}
