import { Job } from './Job';
import { payloadType } from './payloadType';

export const StartAnalysisPayload = payloadType<Job>(() => Job, { name: 'StartAnalysis', does: 'starting an analysis', gives: 'The job as it stands now' });
export const CancelJobPayload = payloadType<Job>(() => Job, { name: 'CancelJob', does: 'cancelling a job', gives: 'The job, which is cancelled' });
