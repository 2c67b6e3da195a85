import { demarrer } from '../commun/demarrer.tsx';
import { IndicateursPage } from './IndicateursPage.tsx';

demarrer(<IndicateursPage />);
