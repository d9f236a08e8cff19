-- What one unit of a currency is worth in the company's currency from a day on.
create table exchange_rate (
    currency text           not null,
    valid_on date           not null,
    rate     numeric(19, 8) not null check (rate > 0),
    primary key (currency, valid_on)
);
