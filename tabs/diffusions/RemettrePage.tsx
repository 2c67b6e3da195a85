import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { useCochees } from '../commun/cochees.ts';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { ChoixARemettre } from './components/ChoixARemettre.tsx';
import { DejaRemis } from './components/DejaRemis.tsx';
import { Envoi } from './components/Envoi.tsx';
import { NoterRemise } from './components/NoterRemise.tsx';
import { Telechargements } from './components/Telechargements.tsx';
import { CHOIX_DE_DEPART, choixDesCochees, RESTE_DES_COCHEES } from './form.ts';
import { type AnnuaireEntier, useAnnuaireEntier, useApercu } from './queries.ts';
import { TEXTES } from './textes.ts';

const FACONS = ['telecharger', 'envoyer', 'noter', 'remises'] as const;
type Facon = (typeof FACONS)[number];

/** Everything by which the annuaire leaves the tab: files, mails, hand outs noted, and what was handed out so far. */
export function RemettrePage() {
  const requete = useAnnuaireEntier();
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {(annuaire) =>
          annuaire.structures.length === 0 ? (
            <Vide titre={TEXTES.vide}>{TEXTES.videAide}</Vide>
          ) : (
            <Remettre annuaire={annuaire} />
          )
        }
      </Lue>
    </main>
  );
}

function Remettre({ annuaire }: { readonly annuaire: AnnuaireEntier }) {
  const [facon, setFacon] = useState<Facon>('telecharger');
  const { reste } = useAdresse();
  const cochees = [...useCochees()];
  const [choix, setChoix] = useState(
    reste === RESTE_DES_COCHEES && cochees.length > 0 ? choixDesCochees(cochees) : CHOIX_DE_DEPART,
  );
  const maintenant = useMaintenant();
  const apercu = useApercu(annuaire, choix, maintenant);
  return (
    <div className={cadre.contenu}>
      <TitreDePage niveau="h1">{TEXTES.titre}</TitreDePage>
      <TabList
        className={cadre.parties}
        selectedValue={facon}
        onTabSelect={(_, { value }) => setFacon(FACONS.find((f) => f === value) ?? 'telecharger')}
        aria-label={TEXTES.parties}
      >
        {FACONS.map((f) => (
          <Tab key={f} value={f}>
            {TEXTES.onglets[f]}
          </Tab>
        ))}
      </TabList>
      {facon === 'remises' ? (
        <DejaRemis structures={annuaire.structures} />
      ) : (
        <>
          <ChoixARemettre
            annuaire={annuaire}
            choix={choix}
            changer={setChoix}
            apercu={apercu}
            envoi={facon !== 'telecharger'}
          />
          {facon === 'telecharger' ? <Telechargements choix={choix} vide={apercu.structures.length === 0} /> : null}
          {facon === 'envoyer' ? <Envoi annuaire={annuaire} choix={choix} /> : null}
          {facon === 'noter' ? <NoterRemise annuaire={annuaire} choix={choix} /> : null}
        </>
      )}
    </div>
  );
}
