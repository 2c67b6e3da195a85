import { Button, Switch } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { Anomalies } from '../../commun/Anomalies.tsx';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { NOUVEL_INDICATEUR } from '../adresses.ts';
import { IndicateurTenu } from './IndicateurTenu.tsx';
import { useIndicateursTenus } from './queries.ts';
import css from './tenir.module.css';
import { TENIR } from './textes.ts';

/** The indicators, action by action: what each counts, what it aims at, who answers for it. */
export function TenirPage() {
  const { aller } = useAdresse();
  const requete = useIndicateursTenus();
  const [archives, setArchives] = useState(false);
  const nouveau = (
    <Button icon={<AddRegular />} appearance="primary" onClick={() => aller(NOUVEL_INDICATEUR)}>
      {TENIR.nouveau}
    </Button>
  );
  return (
    <main className={cadre.page}>
      <header className={cadre.barre}>
        <h1 className="lu">{TENIR.titre}</h1>
        <div className={cadre.outils}>
          <Switch label={TENIR.archives} checked={archives} onChange={(_, { checked }) => setArchives(checked)} />
        </div>
        <div className={cadre.outils}>{nouveau}</div>
      </header>
      <div className={cadre.defile}>
        <Lue requete={requete} attente={TENIR.attente}>
          {({ items, anomalies, fiches }) => {
            const montres = items.filter((i) => archives || i.archiveLe === undefined);
            const actions = fiches
              .map((fiche) => ({ fiche, siens: montres.filter((i) => i.ficheAction === fiche.id) }))
              .filter(({ siens }) => siens.length > 0);
            return (
              <div className={cadre.contenu}>
                <Anomalies anomalies={anomalies} />
                {actions.length === 0 ? (
                  <Vide titre={TENIR.aucun} action={nouveau}>
                    {TENIR.aucunAide}
                  </Vide>
                ) : null}
                {actions.map(({ fiche, siens }) => (
                  <section key={fiche.id} className={cadre.partie} aria-label={fiche.titre}>
                    <h2 className={cadre.sousTitre}>{[fiche.numero, fiche.titre].filter(Boolean).join('. ')}</h2>
                    <ul className={css.indicateurs}>
                      {siens
                        .toSorted((a, b) => (a.ordre ?? 1000) - (b.ordre ?? 1000))
                        .map((i) => (
                          <IndicateurTenu key={i.id} indicateur={i} />
                        ))}
                    </ul>
                  </section>
                ))}
              </div>
            );
          }}
        </Lue>
      </div>
    </main>
  );
}
