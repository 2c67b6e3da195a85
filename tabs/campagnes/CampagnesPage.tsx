import { Button } from '@fluentui/react-components';
import { campagneDEte, campagneLibre } from '../../core/campagnes/modeles.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import cadre from '../commun/page.module.css';
import { useReglages } from '../commun/reglages.ts';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { CampagneOuverte } from './components/CampagneOuverte.tsx';
import { FormulaireDeCampagne } from './components/FormulaireDeCampagne.tsx';
import { ListeCampagnes } from './components/ListeCampagnes.tsx';
import { saisieDe, saisieDeCampagne } from './form.ts';
import { useCampagnes } from './queries.ts';
import { TEXTES } from './textes.ts';

const RUBRIQUE = 'campagnes';

/** The campaigns: their list, the form of one, or one of them. The address says which. */
export function CampagnesPage() {
  const { reste, aller, allerEnsuite } = useAdresse();
  const requete = useCampagnes();
  const { intervalleRelanceJours } = useReglages();
  const maintenant = useMaintenant();
  const vers = (suite: string) => aller({ rubrique: RUBRIQUE, reste: suite });
  const versEnsuite = (suite: string) => allerEnsuite({ rubrique: RUBRIQUE, reste: suite });
  const [premier = '', second] = reste.split('/');
  const jour = aujourdhui(maintenant);

  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => {
          if (premier === '') return <ListeCampagnes campagnes={items} vers={vers} />;
          if (premier === 'nouvelle') {
            const modele = second === 'autre' ? campagneLibre : campagneDEte;
            return (
              <FormulaireDeCampagne
                key={reste}
                cle={reste}
                depart={saisieDe(modele(jour, intervalleRelanceJours))}
                fermer={() => vers('')}
                faite={versEnsuite}
              />
            );
          }
          const campagne = items.find(({ id }) => id === premier);
          if (campagne === undefined)
            return (
              <Vide titre={TEXTES.introuvable} action={<Button onClick={() => vers('')}>{TEXTES.retour}</Button>}>
                {TEXTES.introuvableAide}
              </Vide>
            );
          return second === 'modifier' ? (
            <FormulaireDeCampagne
              key={reste}
              cle={reste}
              depart={saisieDeCampagne(campagne)}
              campagne={campagne}
              fermer={() => vers(campagne.id)}
              faite={versEnsuite}
            />
          ) : (
            <CampagneOuverte key={campagne.id} campagne={campagne} maintenant={maintenant} vers={vers} />
          );
        }}
      </Lue>
    </main>
  );
}
