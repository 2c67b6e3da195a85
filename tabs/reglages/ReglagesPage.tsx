import { MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, Text } from '@fluentui/react-components';
import { GROUPES_DE_REGLAGES, PRESENTATION, presentationDe } from '../../core/reglages/presentation.ts';
import { Lue } from '../commun/Etats.tsx';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { LigneDeReglage } from './components/LigneDeReglage.tsx';
import css from './components/reglages.module.css';
import { type ReglageVu, useReglagesVus } from './queries.ts';
import { REGLAGES } from './textes.ts';

/** The order shown is that of the presentation. */
const RANGS = new Map(Object.keys(PRESENTATION).map((cle, rang) => [cle, rang] as const));
const parRang = (a: ReglageVu, b: ReglageVu): number => (RANGS.get(a.cle) ?? 0) - (RANGS.get(b.cle) ?? 0);

/** What the coordination sets by itself, group by group: what is in force, what it means, and the way back. */
export function ReglagesPage() {
  const requete = useReglagesVus();
  return (
    <main className={cadre.page}>
      <div className={cadre.defile}>
        <div className={`${cadre.contenu} ${cadre.large}`}>
          <TitreDePage niveau="h1">{REGLAGES.titre}</TitreDePage>
          <Text className={cadre.discret}>{REGLAGES.aide}</Text>
          <Lue requete={requete} attente={REGLAGES.attente}>
            {({ vus, inconnus }) => (
              <>
                {inconnus.length === 0 ? null : (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>
                      <MessageBarTitle>{REGLAGES.inconnus}</MessageBarTitle>
                      <ul className={css.inconnus}>
                        {inconnus.map(({ id, cle, message }) => (
                          <li key={id}>
                            {cle} : {message}
                          </li>
                        ))}
                      </ul>
                    </MessageBarBody>
                  </MessageBar>
                )}
                {Object.entries(GROUPES_DE_REGLAGES).map(([groupe, titre]) => (
                  <section key={groupe} className={cadre.partie} aria-label={titre}>
                    <Subtitle2 as="h2">{titre}</Subtitle2>
                    <ul className={css.reglages}>
                      {vus
                        .filter(({ cle }) => presentationDe(cle).groupe === groupe)
                        .toSorted(parRang)
                        .map((reglage) => (
                          <li key={reglage.cle}>
                            <LigneDeReglage reglage={reglage} />
                          </li>
                        ))}
                    </ul>
                  </section>
                ))}
              </>
            )}
          </Lue>
        </div>
      </div>
    </main>
  );
}
