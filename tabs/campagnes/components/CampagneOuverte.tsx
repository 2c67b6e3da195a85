import { Caption1, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useEnvoyer } from '../mutations.ts';
import { useEtatDeCampagne } from '../queries.ts';
import { SUIVI, TEXTES } from '../textes.ts';
import { ActionsDeCampagne } from './ActionsDeCampagne.tsx';
import { Avancement } from './Avancement.tsx';
import { BadgeEtat } from './BadgeEtat.tsx';
import { BilanDeCampagne } from './BilanDeCampagne.tsx';
import css from './campagnes.module.css';
import { Essai } from './Essai.tsx';
import { ListeAJoindre } from './ListeAJoindre.tsx';
import { Rebonds } from './Rebonds.tsx';

interface OuverteProps {
  readonly campagne: Campagne;
  readonly maintenant: string;
  readonly vers: (suite: string) => void;
}

/** One campaign: its dry run while it is prepared, then where it stands, its lists and its report. */
export function CampagneOuverte({ campagne, maintenant, vers }: OuverteProps) {
  const envoi = useEnvoyer(campagne.id);
  const modifier = () => vers(`${campagne.id}/modifier`);
  const aVenir = campagne.etat === 'Préparation' || campagne.etat === 'Programmée';
  return (
    <div className={cadre.contenu}>
      <div className={css.sansImpression}>
        <Retour vers={TEXTES.retour} aller={() => vers('')} />
      </div>
      <header className={cadre.tete}>
        <div className={css.titreEtEtat}>
          <TitreDePage niveau="h1" arrivee={campagne.id}>
            {campagne.titre}
          </TitreDePage>
          <BadgeEtat etat={campagne.etat} />
          <Caption1>{TEXTES.periode(campagne.debut, campagne.fin)}</Caption1>
        </div>
        {aVenir || campagne.etat === 'Annulée' ? null : <ActionsDeCampagne campagne={campagne} modifier={modifier} />}
      </header>
      {aVenir ? (
        <Essai campagne={campagne} maintenant={maintenant} modifier={modifier} lancee={() => envoi.mutate()} />
      ) : campagne.etat === 'Annulée' ? null : (
        <EnCours campagne={campagne} maintenant={maintenant} envoi={envoi} />
      )}
    </div>
  );
}

type Partie = 'avancement' | 'telephone' | 'visites' | 'revenus' | 'bilan';

function EnCours({
  campagne,
  maintenant,
  envoi,
}: Omit<OuverteProps, 'vers'> & { readonly envoi: ReturnType<typeof useEnvoyer> }) {
  const [partie, setPartie] = useState<Partie>('avancement');
  const requete = useEtatDeCampagne(campagne, maintenant);
  return (
    <Lue requete={requete} attente={TEXTES.attente}>
      {({ suivis, bilan, telephone, visites, contacts, dus, enAttente }) => (
        <>
          <TabList
            className={`${cadre.parties} ${css.sansImpression}`}
            selectedValue={partie}
            onTabSelect={(_, { value }) => setPartie(value as Partie)}
            aria-label={SUIVI.onglets}
          >
            <Tab value="avancement">{SUIVI.avancement}</Tab>
            <Tab value="telephone">{SUIVI.telephone(telephone.length)}</Tab>
            <Tab value="visites">{SUIVI.visites(visites.length)}</Tab>
            <Tab value="revenus">{SUIVI.revenus(bilan.rebonds)}</Tab>
            <Tab value="bilan">{SUIVI.bilan}</Tab>
          </TabList>
          {partie === 'avancement' ? (
            <Avancement
              campagne={campagne}
              bilan={bilan}
              suivis={suivis}
              maintenant={maintenant}
              dus={dus}
              enAttente={enAttente}
              envoi={envoi}
            />
          ) : partie === 'revenus' ? (
            <Rebonds suivis={suivis} />
          ) : partie === 'bilan' ? (
            <BilanDeCampagne campagne={campagne} bilan={bilan} suivis={suivis} />
          ) : (
            <ListeAJoindre
              key={partie}
              campagne={campagne}
              canal={partie === 'telephone' ? 'Téléphone' : 'Visite'}
              lignes={partie === 'telephone' ? telephone : visites}
              contacts={contacts}
            />
          )}
        </>
      )}
    </Lue>
  );
}
