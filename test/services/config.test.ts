import { readConfig } from '../../src/config';

describe('the issuer of tokens', () => {
  it('is none unless one is named', () => expect(readConfig({}).oidc).toBeNull());

  it('is named with the audience, and the claim that lists roles', () => {
    const environment = { OIDC_ISSUER: 'https://issuer.example/realm', OIDC_AUDIENCE: 'cbcii' };
    expect(readConfig(environment).oidc).toEqual({ issuer: 'https://issuer.example/realm', audience: 'cbcii', rolesClaim: 'roles' });
    expect(readConfig({ ...environment, OIDC_ISSUER: 'http://127.0.0.1:8080', OIDC_ROLES_CLAIM: 'realm_access.roles' }).oidc)
      .toEqual({ issuer: 'http://127.0.0.1:8080', audience: 'cbcii', rolesClaim: 'realm_access.roles' });
  });

  it.each([
    ['http://issuer.example', 'OIDC_ISSUER must be'], ['issuer.example', 'OIDC_ISSUER must be'], ['https://issuer.example?x', 'OIDC_ISSUER must be'], ['', 'OIDC_ISSUER must be'],
  ])('cannot be %j', (issuer, message) => {
    expect(() => readConfig({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'cbcii' })).toThrow(message);
  });

  it('does not go without an audience, which would take tokens made for others', () => {
    expect(() => readConfig({ OIDC_ISSUER: 'https://issuer.example' })).toThrow('OIDC_AUDIENCE must name');
  });
});

describe('the number of workers', () => {
  it('is that of the processors unless it is named', () => expect([readConfig({}).workers, readConfig({ WORKERS: '3' }).workers]).toEqual([null, 3]));

  it.each(['0', '65', '-1', '1.5', 'many'])('cannot be %j', (workers) => expect(() => readConfig({ WORKERS: workers })).toThrow('WORKERS must be'));
});
